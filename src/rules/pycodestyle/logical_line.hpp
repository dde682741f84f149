// One logical line, read once for all the rules about white space between tokens.
#pragma once
#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

// What the innermost open bracket is.
enum class Surround : u8 {
    None,
    Group,      // ( ) around an expression, a tuple, the names of an import
    Arguments,  // of a call or a class
    Parameters,
    Types,  // [ ] behind the name of a definition
    Index,  // [ ], a list included
    Braces,
    Text,    // an f-string
    Field,   // of an f-string
    Lambda,  // between `lambda` and its colon
};

// The space between two tokens of a line.
struct Gap {
    u32 start = 0;
    u32 end = 0;
    u32 blanks = 0;          // spaces and tabs before anything else
    bool tab = false;        // is one of them a tab?
    bool broken = false;     // a line end or a comment is in it
    bool backslash = false;  // it is broken by a backslash

    [[nodiscard]] bool empty() const noexcept { return start >= end; }
    // White space and nothing else.
    [[nodiscard]] bool inside_line() const noexcept { return blanks != 0 && !broken; }
    // The same, or white space before a backslash.
    [[nodiscard]] bool has_blanks() const noexcept { return blanks != 0 && (!broken || backslash); }
    [[nodiscard]] bool single_space() const noexcept { return blanks == 1 && !tab && !broken; }
    [[nodiscard]] Range blank_range() const noexcept { return {start, start + blanks}; }
};

// E201 … E275, E502: everything that is decided between the tokens of a line.
void check_spacing(lint::Context& ctx, lint::LogicalLine line);

// E261 … E266.
void check_comment_spacing(lint::Context& ctx, u32 comment);

// E111 … E117 and, about comments, E114 … E116.
void check_indentation(lint::Context& ctx);

// E301 … E306.
void check_blank_lines(lint::Context& ctx);

}  // namespace pyforge::rules
