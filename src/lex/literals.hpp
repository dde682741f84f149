// The values of literals, decoded on demand from their tokens.
#pragma once
#include <string>

#include "lex/token.hpp"
#include "source/text.hpp"

namespace pyforge::lex {

struct LiteralError {
    u32 start = 0;  // byte offsets into the text
    u32 end = 0;
    std::string message;  // as CPython words it: "(unicode error) 'unicodeescape' codec can't decode bytes …"
};

// Range of a String token's body (without prefix and quotes), or of a Middle token.
[[nodiscard]] Range string_body(const Token& token) noexcept;

// Appends the value of one String / [FT]StringMiddle token: escapes decoded, line ends as \n, doubled braces of Middle
// tokens single. Text is UTF-8 (lone surrogates as their three-byte form, WTF-8); bytes literals append raw bytes.
// False with *error filled in when CPython refuses the literal. Fast when the token has no backslash.
bool append_string_value(const Token& token, const source::Text& text, std::string& out, LiteralError* error);

// Only the check of the above, without building the value; cheap questions first (no kHasBackslash: nothing to do but
// the ASCII test of bytes).
bool check_string(const Token& token, const source::Text& text, LiteralError* error);

// Number tokens. Integers as lower-case hexadecimal digits without prefix or leading zeros ("0" for zero), any size.
[[nodiscard]] std::string integer_hex(std::string_view literal);
// Integers that fit, for rules; false when larger than 64 bits.
bool integer_value(std::string_view literal, u64& value) noexcept;
// The float value, or the imaginary part of an imaginary literal.
[[nodiscard]] double float_value(std::string_view literal) noexcept;

}  // namespace pyforge::lex
