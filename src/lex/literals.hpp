// The values of literals, decoded on demand from their tokens.
#pragma once
#include <string>
#include <string_view>

#include "lex/token.hpp"
#include "source/text.hpp"

namespace pyforge::lex {

struct LiteralError {
    // What CPython blames, in byte offsets: the whole String token. For a Middle token it is that token;
    // CPython 3.14 itself then names the FStringEnd that follows.
    u32 start = 0;
    u32 end = 0;
    Range escape;         // the escape at fault; empty where a bytes literal holds a character beyond ASCII
    std::string message;  // as CPython words it: "(unicode error) 'unicodeescape' codec can't decode bytes …"
};

// Range of a String token's body (without prefix and quotes), or of a Middle token.
[[nodiscard]] Range string_body(const Token& token) noexcept;

// Appends the value of one String / [FT]StringMiddle token: escapes decoded, line ends as \n, doubled braces
// of Middle tokens single. Text is UTF-8 (lone surrogates as their three-byte form, WTF-8); bytes literals
// append raw bytes. False with *error filled in when CPython refuses the literal. Fast when the token has no
// backslash.
bool append_string_value(const Token& token, const source::Text& text, std::string& out, LiteralError* error);

// Only the check of the above, without building the value; cheap questions first (no kHasBackslash: nothing
// to do but the ASCII test of bytes).
bool check_string(const Token& token, const source::Text& text, LiteralError* error);

// Number tokens, as the lexer accepts them. Integers as lower-case hexadecimal digits without prefix or
// leading zeros ("0" for zero), any size; decimal ones of more than kMaxDecimalDigits digits, which the lexer
// refuses, give an empty string.
inline constexpr u32 kMaxDecimalDigits = 4300;
[[nodiscard]] std::string integer_hex(std::string_view literal);
// Integers that fit, for rules; false when larger than 64 bits.
bool integer_value(std::string_view literal, u64& value) noexcept;
// The float value, or the imaginary part of an imaginary literal.
[[nodiscard]] double float_value(std::string_view literal);

}  // namespace pyforge::lex
