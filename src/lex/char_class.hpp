// What a byte can begin: the lexer's dispatch, decided at compile time.
#pragma once
#include <array>

#include "lex/token.hpp"

namespace pyforge::lex {

enum class CharClass : u8 {
    Invalid,  // begins nothing
    End,      // NUL: the padding, or a NUL in the text
    Space,    // space, tab, form feed
    LineEnd,
    Comment,
    Letter,  // ASCII letter or underscore: name, keyword or string prefix
    NonAscii,
    Digit,
    Quote,
    Dot,
    Colon,
    Open,
    Close,
    Operator,
    Backslash,
};

inline constexpr std::array<CharClass, 256> kCharClass = [] {
    std::array<CharClass, 256> table{};
    const auto set = [&table](std::string_view chars, CharClass kind) {
        for (const char c : chars) {
            table[static_cast<u8>(c)] = kind;
        }
    };
    table[0] = CharClass::End;
    set(" \t\f", CharClass::Space);
    set("\n\r", CharClass::LineEnd);
    set("#", CharClass::Comment);
    set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", CharClass::Letter);
    for (u32 c = 0x80; c < 0x100; ++c) {
        table[c] = CharClass::NonAscii;
    }
    set("0123456789", CharClass::Digit);
    set("'\"", CharClass::Quote);
    set(".", CharClass::Dot);
    set(":", CharClass::Colon);
    set("([{", CharClass::Open);
    set(")]}", CharClass::Close);
    set(",;=+-*/%@&|^~<>!", CharClass::Operator);
    set("\\", CharClass::Backslash);
    return table;
}();

inline CharClass char_class(char c) noexcept {
    return kCharClass[static_cast<u8>(c)];
}
inline bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
inline bool is_identifier_byte(char c) noexcept {
    const CharClass k = char_class(c);
    return k == CharClass::Letter || k == CharClass::Digit || k == CharClass::NonAscii;
}

// Operators of one and two bytes in one table: row by the first byte, column by what the second can add.
struct Operator {
    TokenKind kind;
    u8 length;  // 0: no operator
};

inline constexpr std::array<u8, 256> kOperatorRow = [] {
    std::array<u8, 256> table{};
    u8 row = 0;
    for (const char c : std::string_view(",;=+-*/%@&|^~<>!:([{)]}.")) {
        table[static_cast<u8>(c)] = ++row;
    }
    return table;
}();

inline constexpr std::array<u8, 256> kOperatorColumn = [] {
    std::array<u8, 256> table{};
    table['='] = 1;
    table['*'] = 2;
    table['/'] = 3;
    table['<'] = 4;
    table['>'] = 5;
    return table;
}();

inline constexpr std::array<Operator, 25 * 8> kOperators = [] {
    std::array<Operator, 25 * 8> table{};
    constexpr std::pair<std::string_view, TokenKind> spellings[] = {
#define PUNCT(Name, text) {text, TokenKind::Name},
#include "lex/token_kinds.def"
    };
    for (const auto& [text, kind] : spellings) {
        if (text.size() == 1) {
            for (u32 column = 0; column < 8; ++column) {
                table[kOperatorRow[static_cast<u8>(text[0])] * 8U + column] = {kind, 1};
            }
        }
    }
    for (const auto& [text, kind] : spellings) {
        if (text.size() == 2) {
            table[kOperatorRow[static_cast<u8>(text[0])] * 8U + kOperatorColumn[static_cast<u8>(text[1])]] = {
                kind, 2};
        }
    }
    return table;
}();

inline Operator operator_at(const char* p) noexcept {
    return kOperators[kOperatorRow[static_cast<u8>(p[0])] * 8U + kOperatorColumn[static_cast<u8>(p[1])]];
}

}  // namespace pyforge::lex
