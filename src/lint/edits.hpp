// What fixes of several rules need: where to cut, and what to write.
#pragma once
#include <string_view>

#include "lint/context.hpp"

namespace pyforge::lint {

// How the lines of the file end: its first one.
[[nodiscard]] std::string_view line_ending(const Context& ctx) noexcept;

// An operand with the parentheses around it. Not for what stands in brackets that belong to its parent: the
// arguments of a call, the elements of a tuple.
[[nodiscard]] Range parenthesized(const Context& ctx, NodeId operand) noexcept;

// Where only white space stands before the offset in its line and a backslash ends the line above: the
// offset of that backslash, or of the one above it that has a line of its own, and so on. Else the offset.
[[nodiscard]] u32 before_continuations(const source::Text& text, u32 offset) noexcept;

// The statements around one: those of the module, of a body, of an `else` …
[[nodiscard]] parse::NodeList block_of(const parse::Tree& tree, NodeId statement) noexcept;

// Removes a statement, with its lines where it has them for itself. `pass` takes its place where it is alone
// in a block that needs one, or is the last one to stay of several that are removed (`leaves_none`).
void remove_statement(const Context& ctx, Report report, NodeId statement, bool leaves_none);

// May the character be part of a name or number?
[[nodiscard]] constexpr bool in_word(char c) noexcept {
    return (c >= '0' && c <= '9') || c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           static_cast<u8>(c) >= 0x80;
}
// A space where words that are put at either end of the range would grow together with their neighbours.
[[nodiscard]] inline std::string_view space_before(const Context& ctx, Range range) noexcept {
    return range.start > 0 && in_word(ctx.text.data[range.start - 1]) ? " " : "";
}
[[nodiscard]] inline std::string_view space_after(const Context& ctx, Range range) noexcept {
    return in_word(ctx.text.data[range.end]) ? " " : "";
}

}  // namespace pyforge::lint
