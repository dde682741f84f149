// Character properties, normal forms and names, as CPython uses them for identifiers and \N{...}.
// The tables are generated at build time by cmake/unicode_tables.py.
#pragma once
#include <string>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::unicode {

// May begin / may continue an identifier once it is NFKC-normalised; '_' begins one too. Fast for ASCII.
[[nodiscard]] bool is_xid_start(char32_t c) noexcept;
[[nodiscard]] bool is_xid_continue(char32_t c) noexcept;
// As str.isprintable() sees it: false for controls, separators other than the space, surrogates, unassigned.
[[nodiscard]] bool is_printable(char32_t c) noexcept;

// Appends the NFKC form of well-formed UTF-8.
void nfkc(std::string_view utf8, std::string& out);
// True when nfkc() would change nothing; a cheap test that may say false for text that is in fact normal.
[[nodiscard]] bool surely_nfkc(std::string_view utf8) noexcept;

// The character that \N{name} stands for: names, formal aliases, Hangul syllables, CJK ideographs; letters in
// either case. kNoCharacter when there is none.
inline constexpr char32_t kNoCharacter = 0xFFFF'FFFF;
[[nodiscard]] char32_t char_from_name(std::string_view name) noexcept;

struct Decoded {
    char32_t character;
    u32 length;  // bytes
};
// The character that begins at `bytes`, which must be well-formed UTF-8.
[[nodiscard]] constexpr Decoded decode_utf8(const char* bytes) noexcept {
    const auto at = [bytes](int i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
    const char32_t lead = at(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    if (lead < 0xE0) {
        return {(lead & 0x1F) << 6 | (at(1) & 0x3F), 2};
    }
    if (lead < 0xF0) {
        return {(lead & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F), 3};
    }
    return {(lead & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F), 4};
}

// Appends one character as UTF-8; surrogates in their three-byte form (WTF-8). Out: anything with
// push_back(char).
template <class Out>
void append_utf8(char32_t character, Out& out) {
    const auto c = static_cast<u32>(character);
    const auto put = [&out](u32 byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | c >> 6U);
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | c >> 12U);
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | c >> 18U);
        put(0x80U | (c >> 12U & 0x3FU));
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

}  // namespace pyforge::unicode
