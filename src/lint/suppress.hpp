// Comments that suppress findings:
//   # noqa            # noqa: E711,F401        the line (a multi-line string or continued line: its end)
//   # ruff: noqa      # flake8: noqa: E711     the file, when the comment stands alone on its line
//   # ruff: ignore[E711]                       the line; alone on its line: the statement that follows
//   # ruff: disable[E711] … enable[E711]       everything between, within the block
//   # ruff: file-ignore[E711]                  the file
//   # nosec           # nosec B101,assert_used security rules, on any line of the finding
//
// Whatever a file holds, reading takes O(n log n) and each question O(log n).
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
    // A `disable` or `enable` comment.
    struct Mark {
        u32 at;
        u32 indent;  // column of the comment
        u32 end;     // of a `disable`: where its block ends, or its `enable` stands
        bool enable;
        Codes codes;
        u64 key;  // equal for the same indent and the same list of codes
    };
    // One code suppressed for findings that begin in [start, end).
    struct Interval {
        u64 code;  // hash
        u32 start;
        u32 end;
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
    void add_mark(Range comment, Codes codes, bool enable);
    void ignore_next(Range comment, Codes codes);
    [[nodiscard]] bool own_line(Range comment) const noexcept;
    [[nodiscard]] std::string_view code(u32 index) const noexcept { return text_->slice(codes_[index]); }
    void add_intervals(Codes codes, u32 start, u32 end);
    void find_block_ends();
    void match_marks();
    void merge_intervals();
    void map_lines();
    [[nodiscard]] Lines group_of(u32 line) const noexcept;
    [[nodiscard]] bool names(Codes codes, std::string_view wanted) const noexcept;
    [[nodiscard]] bool in_interval(const Rule& rule, u32 offset) const noexcept;
    [[nodiscard]] bool line_covers(u32 offset, const Rule& rule) const noexcept;
    [[nodiscard]] bool security_covers(const Finding& finding) const noexcept;

    const source::Text* text_ = nullptr;
    const lex::Tokens* tokens_ = nullptr;
    bool whole_file_ = false;
    Range statement_{kNone, kNone};  // the last that a comment before it spoke of
    Vec<Range> codes_;
    Vec<LineDirective> lines_;  // by line
    Vec<LineDirective> nosec_;  // by line
    Vec<Mark> marks_;
    Vec<u32> work_;
    Vec<Interval> intervals_;  // by code and start, disjoint for each code
    Vec<Lines>
        joined_;  // runs of physical lines that one comment at their end speaks for; in order, disjoint
};

}  // namespace pyforge::lint
