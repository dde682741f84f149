// What a byte can begin: the lexer's dispatch, decided at compile time.
#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "lex/token.hpp"

namespace pyforge::lex {

enum class CharClass : u8 {
    Letter,  // ASCII letter or underscore: name, keyword or string prefix
    Digit,
    Quote,
    NonAscii,
    Operator,
    Single,  // one byte whatever follows: ',', ';', '~'
    Open,
    Close,
    Invalid,  // begins nothing
    LineEnd,
    Comment,
    Space,  // space, tab, form feed
    Backslash,
    End,  // NUL: the padding, or a NUL in the text
    LastOfName =
        NonAscii,         // up to here: directly behind the letters of a name it makes something else of them
    LastPlain = Invalid,  // up to here: no layout, what stands in a line
};

inline constexpr std::array<CharClass, 256> kCharClass = [] {
    std::array<CharClass, 256> table{};
    table.fill(CharClass::Invalid);
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
    set("([{", CharClass::Open);
    set(")]}", CharClass::Close);
    set(".:=+-*/%@&|^<>!", CharClass::Operator);
    set(",;~", CharClass::Single);
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

inline bool is_word_byte(char c) noexcept {
    const CharClass k = char_class(c);
    return k == CharClass::Letter || k == CharClass::Digit;
}

// What an open bracket is: the kind of the bracket, or one of these.
inline constexpr u32 kField = 0x100;  // the brace of a replacement field, directly in an f-string
inline constexpr u32 kBase = 0x200;   // no bracket: the entry below all

// Operators of one and two bytes in one table: row by the first byte, column by what the second can add.
struct Operator {
    TokenKind kind;
    u8 length;  // 0: look closer
};

inline constexpr std::string_view kRowBytes = ",;=+-*/%@&|^~<>!:([{)]}.";

inline constexpr std::array<u8, 256> kOperatorRow = [] {
    std::array<u8, 256> table{};
    u8 row = 0;
    for (const char c : kRowBytes) {
        table[static_cast<u8>(c)] = row++;
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
    table['.'] = 6;
    for (u32 c = '0'; c <= '9'; ++c) {
        table[c] = 7;
    }
    return table;
}();

inline constexpr std::array<Operator, kRowBytes.size()* 8> kOperators = [] {
    std::array<Operator, kRowBytes.size() * 8> table{};
    constexpr std::pair<std::string_view, TokenKind> kSpellings[] = {
#define PUNCT(Name, text) {text, TokenKind::Name},
#include "lex/token_kinds.def"
    };
    for (const auto& [text, kind] : kSpellings) {
        if (text.size() == 1) {
            for (u32 column = 0; column < 8; ++column) {
                table[kOperatorRow[static_cast<u8>(text[0])] * 8U + column] = {kind, 1};
            }
        }
    }
    for (const auto& [text, kind] : kSpellings) {
        if (text.size() == 2) {
            table[kOperatorRow[static_cast<u8>(text[0])] * 8U + kOperatorColumn[static_cast<u8>(text[1])]] = {
                kind, 2};
        }
    }
    // A number, or an ellipsis.
    table[kOperatorRow['.'] * 8U + 6].length = table[kOperatorRow['.'] * 8U + 7].length = 0;
    return table;
}();

// The kind of one byte of punctuation by itself.
inline constexpr std::array<TokenKind, 256> kSingleKind = [] {
    std::array<TokenKind, 256> table{};
    for (const char c : kRowBytes) {
        table[static_cast<u8>(c)] = kOperators[kOperatorRow[static_cast<u8>(c)] * 8U].kind;
    }
    return table;
}();

inline Operator operator_at(const char* p) noexcept {
    return kOperators[kOperatorRow[static_cast<u8>(p[0])] * 8U + kOperatorColumn[static_cast<u8>(p[1])]];
}

}  // namespace pyforge::lex
