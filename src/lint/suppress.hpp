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
#include <span>
#include <string>

#include "base/vec.hpp"
#include "lint/findings.hpp"
#include "source/text.hpp"

namespace pyforge::lint {

// Why a comment does not suppress what it seems to, or how it is written badly.
enum class SuppressionFault : u8 { NoCodes, NoColon, BadCode, EmptyItem, JoinedCodes, NotAlone };

// A fault at an offset of the file.
struct FaultyComment {
    SuppressionFault fault;
    bool whole_file;  // of a comment for the whole file
    u32 at;
};
// "Invalid `# noqa` comment: …"
[[nodiscard]] std::string describe(const FaultyComment& comment);

// Codes [first, first + count) of the file's list; `all` suppresses every rule.
struct SuppressedCodes {
    u32 first = 0;
    u32 count = 0;
    bool all = false;
};

// One comment, or part of one, that suppresses: from its '#' to the end of its codes.
struct Suppression {
    enum class Kind : u8 { Line, File, Region };  // noqa; ruff: noqa; ruff: ignore, disable, file-ignore
    Kind kind;
    bool used;  // of one for all codes: has it suppressed anything?
    Range comment;
    Range range;
    SuppressedCodes codes;
};

class Suppressions {
  public:
    struct Wanted {
        bool by_name = false;      // comments of the form `ruff: …[…]` may hold the names of rules, too
        bool security = true;      // there are findings that a `nosec` may be about
        bool only_faults = false;  // no question will be asked but for faults()
    };
    // Finds all of the file's; memory is reused.
    void read(const source::Text& text, const lex::Tokens& tokens, Wanted wanted);
    [[nodiscard]] bool covers(const Finding& finding) const noexcept;

    // Notes which comments have suppressed something, for the questions below; O(n log n) in all.
    void count_uses(const Findings& findings);
    [[nodiscard]] bool whole_file() const noexcept { return whole_file_; }
    [[nodiscard]] std::span<const Suppression> comments() const noexcept { return directives_.span(); }
    [[nodiscard]] std::string_view code(u32 index) const noexcept { return text_->slice(codes_[index]); }
    [[nodiscard]] bool used(u32 code_index) const noexcept { return used_[code_index] != 0; }
    // In the order of the file.
    [[nodiscard]] std::span<const FaultyComment> faults() const noexcept { return faults_.span(); }

  private:
    using Codes = SuppressedCodes;
    struct LineDirective {
        u32 line;
        Codes codes;
        u32 directive;  // index into directives_; kNone for bandit's
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
    // One code of one comment, where it counts: [start, end).
    struct Owner {
        u64 code;  // hash
        u32 start;
        u32 end;
        u32 index;  // into codes_
    };
    struct Lines {
        u32 first;
        u32 last;
    };

    void read_comment(Range comment);
    bool read_ruff(Range comment);
    void read_noqa(Range comment);
    void read_nosec(Range comment);
    // What follows "noqa"; `stop` is where it ends.
    bool read_codes(const char* at, const char* end, bool whole_file, Codes& codes, const char*& stop);
    void add_fault(SuppressionFault fault, bool whole_file, const char* at);
    u32 add_directive(Suppression::Kind kind, Range comment, const char* begin, const char* end, Codes codes);
    bool read_bracketed(const char*& at, const char* end, Codes& codes);
    void add_mark(Range comment, Codes codes, bool enable);
    void ignore_next(Range comment, Codes codes);
    [[nodiscard]] bool own_line(Range comment) const noexcept;
    void add_intervals(Codes codes, u32 start, u32 end);
    void find_block_ends();
    void match_marks();
    void merge_intervals();
    void map_lines();
    void join_lines(u32 from, u32 to);
    [[nodiscard]] Lines group_of(u32 line) const noexcept;
    [[nodiscard]] bool names(Codes codes, std::string_view wanted) const noexcept;
    [[nodiscard]] bool in_interval(std::string_view code, u32 offset) const noexcept;
    [[nodiscard]] bool line_covers(u32 offset, const Rule& rule) const noexcept;
    [[nodiscard]] bool security_covers(const Finding& finding) const noexcept;
    bool claim_region(std::string_view code, u32 offset) noexcept;
    bool claim_line(u32 offset, const Rule& rule) noexcept;

    bool by_name_ = false;
    const source::Text* text_ = nullptr;
    const lex::Tokens* tokens_ = nullptr;
    bool whole_file_ = false;
    Range statement_{kNone, kNone};  // the last that a comment before it spoke of
    Vec<Range> codes_;
    Vec<LineDirective> lines_;  // by line
    Vec<LineDirective> nosec_;  // by line
    Vec<Mark> marks_;
    Vec<u32> work_;
    Vec<Suppression> directives_;  // as they stand in the file
    Vec<FaultyComment> faults_;
    Vec<u8> used_;             // for each of codes_
    Vec<Owner> owners_;        // after count_uses() by code and start
    Vec<Interval> intervals_;  // by code and start, disjoint for each code
    Vec<Lines>
        joined_;  // runs of physical lines that one comment at their end speaks for; in order, disjoint
};

}  // namespace pyforge::lint
