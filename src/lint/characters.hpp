// Properties of characters that style rules ask for. The tables are generated at build time.
#pragma once
#include <string_view>

#include "base/types.hpp"
#include "base/unicode.hpp"

namespace pyforge::lint {

// Columns on a terminal: 0 for combining, invisible and control characters, 2 for wide ones, 1 for the rest.
[[nodiscard]] u32 width(char32_t c) noexcept;
// The derived properties Lowercase, Uppercase and (nearly) Alphabetic.
[[nodiscard]] bool is_lower(char32_t c) noexcept;
[[nodiscard]] bool is_upper(char32_t c) noexcept;
[[nodiscard]] bool is_alphabetic(char32_t c) noexcept;

[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

// White_Space.
[[nodiscard]] constexpr bool is_white_space(char32_t c) noexcept {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

// Calls fn(character, offset) for the characters of well-formed UTF-8 until it returns false.
template <class Fn>
void for_each_character(std::string_view text, Fn&& fn) {
    for (u32 at = 0; at < text.size();) {
        const unicode::Decoded d = unicode::decode_utf8(text.data() + at);
        if (!fn(d.character, at)) {
            return;
        }
        at += d.length;
    }
}

namespace detail {
struct Range32 {
    u32 first;
    u32 last;
};
extern const Range32 kZeroWidth[], kWide[], kLower[], kUpper[], kAlphabetic[];
extern const Range32 kToLower[];  // a character and its small form
extern const u32 kToLowerCount;
extern const u32 kZeroWidthCount, kWideCount, kLowerCount, kUpperCount, kAlphabeticCount;
}  // namespace detail

}  // namespace pyforge::lint
