// Comments that suppress findings:
//   # noqa            # noqa: E711,F401        the line (a multi-line string or continued line: its end)
//   # ruff: noqa      # flake8: noqa: E711     the file, when the comment stands alone on its line
//   # ruff: ignore[E711]                       the line; alone on its line: the statement that follows
//   # ruff: disable[E711] … enable[E711]       everything between, within the block
//   # ruff: file-ignore[E711]                  the file
//   # nosec           # nosec B101,assert_used security rules, on any line of the finding
#pragma once
#include "base/vec.hpp"
#include "lint/findings.hpp"
#include "source/text.hpp"

namespace pyforge::lint {

class Suppressions {
  public:
    // Finds all of the file's; memory is reused.
    void read(const source::Text& text, const lex::Tokens& tokens);
    [[nodiscard]] bool covers(const Finding& finding) const noexcept;

  private:
    // Codes [first, first + count) of codes_; `all` suppresses every rule.
    struct Codes {
        u32 first = 0;
        u32 count = 0;
        bool all = false;
    };
    struct LineDirective {
        u32 line;
        Codes codes;
    };
    struct Region {
        u32 start;
        u32 end;
        u32 indent;  // column of the `disable` comment, while it is open
        Codes codes;
    };
    struct Lines {
        u32 first;
        u32 last;
    };

    void read_comment(Range comment);
    bool read_ruff(Range comment);
    void read_noqa(Range comment);
    void read_nosec(Range comment);
    bool read_codes(const char* at, const char* end, Codes& codes);
    bool read_bracketed(const char* at, const char* end, Codes& codes);
    void open_region(Range comment, Codes codes);
    void close_region(Range comment, Codes codes);
    [[nodiscard]] bool own_line(Range comment) const noexcept;
    [[nodiscard]] bool same(Codes a, Codes b) const noexcept;
    void ignore_next(Range comment, Codes codes);
    void end_blocks();
    void map_lines();
    [[nodiscard]] u32 mapped(u32 line) const noexcept;
    [[nodiscard]] bool covers(Codes codes, const Rule& rule) const noexcept;
    [[nodiscard]] bool line_covers(u32 offset, const Rule& rule) const noexcept;
    [[nodiscard]] bool security_covers(const Finding& finding) const noexcept;

    const source::Text* text_ = nullptr;
    const lex::Tokens* tokens_ = nullptr;
    Vec<Range> codes_;
    Vec<LineDirective> lines_;  // by line
    Vec<LineDirective> nosec_;  // in order
    Vec<Region> regions_;
    Vec<Codes> files_;
    Vec<Lines>
        joined_;  // runs of physical lines that one comment at their end speaks for; in order, disjoint
};

}  // namespace pyforge::lint
