// The docstrings of definitions, as style rules read them: the source of the literal, not its value.
#pragma once
#include <string_view>

#include "lint/definitions.hpp"
#include "source/text.hpp"

namespace pyforge::lint {

class Context;

struct Docstring {
    // Joined: made of several literals, which is a docstring, but none whose text can be judged.
    enum class State : u8 { Missing, Joined, Found };

    NodeId definition = kNone;  // whose docstring was looked for
    State state = State::Missing;
    u8 quotes = 0;       // 1 or 3 on each side
    u8 prefix = 0;       // letters before the quotes
    u8 flags = 0;        // lex::StringFlag
    Range range{};       // prefix and quotes included, parentheses not
    Range body{};        // between the quotes
    Range text{};        // the body without white space at either end (Unicode's)
    u32 first_line = 0;  // physical lines of the source
    u32 last_line = 0;
    u32 summary_line = 0;  // the one where `text` begins
    const source::Text* source = nullptr;

    // Is there a text to judge? Blank docstrings say nothing to judge, they are a finding by themselves.
    [[nodiscard]] bool found() const noexcept { return state == State::Found; }
    [[nodiscard]] bool blank() const noexcept { return text.start == text.end; }
    [[nodiscard]] bool triple() const noexcept { return quotes == 3; }
    [[nodiscard]] std::string_view text_view() const noexcept { return source->slice(text); }
    [[nodiscard]] std::string_view body_view() const noexcept { return source->slice(body); }
    // The part of a physical line that belongs to the body, without its line end.
    [[nodiscard]] Range line(u32 number) const noexcept;
    [[nodiscard]] std::string_view line_view(u32 number) const noexcept {
        return source->slice(line(number));
    }
    // The first line of `text`, up to the line's end.
    [[nodiscard]] std::string_view summary() const noexcept;
    // The white space that the docstring's first physical line begins with.
    [[nodiscard]] std::string_view indentation() const noexcept;
};

// The docstring of a definition; kept until that of another is asked for.
[[nodiscard]] const Docstring& docstring_of(const Context& ctx, const Definition& definition);

// White space as Unicode has it.
[[nodiscard]] std::string_view trim_start(std::string_view text) noexcept;
[[nodiscard]] std::string_view trim_end(std::string_view text) noexcept;
[[nodiscard]] inline std::string_view trim(std::string_view text) noexcept {
    return trim_start(trim_end(text));
}
[[nodiscard]] inline bool is_blank(std::string_view text) noexcept {
    return trim_start(text).empty();
}
// Up to the first white space; of a text that does not begin with any, its first word.
[[nodiscard]] std::string_view until_white_space(std::string_view text) noexcept;

}  // namespace pyforge::lint
