// The lexer at work: what its parts (layout, strings, numbers) share. Private to this folder.
#pragma once
#include "base/names.hpp"
#include "lex/char_class.hpp"
#include "lex/lexer.hpp"
#include "lex/scan.hpp"
#include "source/text.hpp"

namespace pyforge::lex {

class Lexer {
  public:
    Lexer(const source::Text& text, PythonVersion version, Interner& names, Tokens& out) noexcept
        : begin_(text.data), end_(text.data + text.size), version_(version), names_(names), tokens_(out) {
        brackets_[0] = {kNone, kBase};
    }

    void run();

  private:
    static constexpr u32 kMaxIndents = 100;
    static constexpr u32 kMaxBrackets = 200;
    static constexpr u32 kMaxModes = 149;
    static constexpr u32 kMaxDigits = 4300;

    struct Bracket {
        u32 token;
        u32 what;  // see kField
    };
    // One f-string or t-string that has begun and not ended.
    struct Mode {
        const char* limit;  // before 3.12: where the string ends when replacement fields are not looked into
        u32 start_token;
        u32 brackets;  // open ones at the start
        u32 fields;    // replacement fields that are open, one in the other's format specification
        char quote;
        u8 quote_size;
        u8 flags;  // StringFlag
        bool format_spec;
        bool template_string;
    };

    [[nodiscard]] u32 offset(const char* p) const noexcept { return static_cast<u32>(p - begin_); }
    [[nodiscard]] bool before_312() const noexcept { return version_ < 312; }
    [[nodiscard]] static bool is_line_end(char c) noexcept { return c == '\n' || c == '\r'; }
    // Past the line end at p.
    [[nodiscard]] static const char* after_line_end(const char* p) noexcept {
        return p + 1 + static_cast<int>(p[0] == '\r' && p[1] == '\n');
    }

    // For the ways off the fast path: with capacity check.
    TokenId emit(TokenKind kind, const char* start, const char* end, u32 value = 0, u8 flags = 0,
                 u16 aux = 0) {
        tokens_.items.push_back({offset(start), offset(end), value, kind, flags, aux});
        return tokens_.items.size() - 1;
    }
    // An Error token over [start, end) and its entry, which points at [at, at_end).
    void fail(LexErrorCode code, const char* start, const char* end, const char* at, const char* at_end,
              u32 related = kNone);
    void fail(LexErrorCode code, const char* start, const char* end, u32 related = kNone) {
        fail(code, start, end, start, end, related);
    }
    const char* comment(const char* start, const char* end);

    // layout.cpp: both begin and end with tokens_ in step.
    const char* continuation(const char* backslash);
    void end_after_continuation(const char* backslash);
    const char* indentation(const char* line, bool& blank);
    void change_indent(const char* line, const char* first, u32 column, u32 alternate);
    [[nodiscard]] const char* last_line(const char* line, const char* first) const;
    void wrong_indent(LexErrorCode code, const char* line, const char* first);
    void finish(const char* p, bool line_open);

    // numbers.cpp
    const char* number(const char* p);
    const char* bad_number(const char* start, const char* at);
    const char* good_number(const char* start, const char* end, u8 flags);
    const char* after_number(const char* start, const char* end, u8 flags);

    // strings.cpp
    const char* prefixed_string(const char* start, const char* quote);
    const char* string(const char* start, const char* quote, u8 flags);
    const char* begin_fstring(const char* start, const char* quote, u8 flags, bool template_string);
    const char* middle(const char* p);
    const char* end_fstring(const char* p, u32 width);
    const char* unterminated_fstring(const char* start, const char* p);
    void leave_fstring() noexcept;
    [[nodiscard]] Mode* mode() noexcept { return modes_used_ == 0 ? nullptr : &modes_[modes_used_ - 1]; }

    // names
    const char* name(const char* start);
    const char* unicode_name(const char* start, const char* end);
    const char* invalid_character(const char* p);

    // brackets
    const char* unusual(const char* p);
    const char* unusual_punctuation(const char* p);
    const char* open_too_deep(const char* p);
    const char* close_bracket(const char* p, TokenKind kind);
    const char* after_field(const char* p);

    const char* begin_;
    const char* end_;
    PythonVersion version_;
    Interner& names_;
    Tokens& tokens_;

    u32 indents_ = 0;       // in use in the two stacks below, which start with column 0
    u32 plain_indent_ = 0;  // current column when spaces alone make it up, else kNone
    u32 depth_ = 0;         // brackets_[depth_] is the innermost open one
    u32 too_deep_ = 0;      // brackets beyond kMaxBrackets
    u32 modes_used_ = 0;
    u32 columns_[kMaxIndents] = {};
    u32 alternates_[kMaxIndents] = {};
    Bracket brackets_[kMaxBrackets + 2];
    Mode modes_[kMaxModes];
};

}  // namespace pyforge::lex
