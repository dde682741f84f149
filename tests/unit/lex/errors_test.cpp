#include <gtest/gtest.h>

#include "lex_support.hpp"

namespace pyforge::lex {
namespace {

using testing::Lexed;

std::string nested_ifs(int levels) {
    std::string source;
    for (int i = 0; i < levels; ++i) {
        source += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
    }
    return source + std::string(static_cast<std::size_t>(levels), ' ') + "pass\n";
}

// Lines and sentences as CPython 3.14 gives them.
TEST(LexErrors, AsCPythonTellsThem) {
    const std::pair<std::string, std::string> cases[] = {
        {"x = 'abc\ny", "1:4 unterminated string literal (detected at line 1)"},
        {"x = 'a\\\nb\nc", "1:4 unterminated string literal (detected at line 2)"},
        {"x = 'a\\'",
         "1:4 unterminated string literal (detected at line 1); perhaps you escaped the end quote?"},
        {"\nx = \"\"\"abc\n\n", "2:4 unterminated triple-quoted string literal (detected at line 3)"},
        {"f'abc", "1:0 unterminated f-string literal (detected at line 1)"},
        {"t'abc", "1:0 unterminated t-string literal (detected at line 1)"},
        {"f'''abc\n", "1:0 unterminated triple-quoted f-string literal (detected at line 1)"},
        {"x = \\ 3\n", "1:4 unexpected character after line continuation character"},
        {"x = 1 + \\\n", "1:8 unexpected EOF while parsing"},
        {"if x:\n    a\n  b\n", "3:0 unindent does not match any outer indentation level"},
        {"if x:\n    a\n\n \\\n       b\n", "5:0 unindent does not match any outer indentation level"},
        {"0777entry", "1:3 invalid decimal literal"},
        {"if x:\n        a\n\tb\n", "3:0 inconsistent use of tabs and spaces in indentation"},
        {nested_ifs(99), ""},
        {nested_ifs(100), "101:0 too many levels of indentation"},
        {std::string(200, '(') + std::string(200, ')'), ""},
        {std::string(200, '(') + "\n[", "2:0 too many nested parentheses"},
        {")", "1:0 unmatched ')'"},
        {"(]", "1:1 closing parenthesis ']' does not match opening parenthesis '('"},
        {"(\n\n]", "3:0 closing parenthesis ']' does not match opening parenthesis '(' on line 1"},
        {"f'{)}'", "1:3 f-string: unmatched ')'"},
        {"f'{a(]}'", "1:5 closing parenthesis ']' does not match opening parenthesis '('"},
        {"f'a}b'", "1:3 f-string: single '}' is not allowed"},
        {"f'{a}}'", "1:5 f-string: single '}' is not allowed"},
        {"t'{a:}}'", "1:6 t-string: single '}' is not allowed"},
        {"f'{a", "1:2 '{'"},
        {"f'{a'", "1:4 f-string: expecting '}'"},
        {"f'{a:b\n'",
         "1:6 f-string: newlines are not allowed in format specifiers for single quoted f-strings"},
        {"f'{a:{b:{c:{d}}}}'", "1:11 f-string: expressions nested too deeply"},
        {"0777",
         "1:0 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
         "integers"},
        {"0xg", "1:1 invalid hexadecimal literal"},
        {"0o18", "1:3 invalid digit '8' in octal literal"},
        {"0b102", "1:4 invalid digit '2' in binary literal"},
        {"0b", "1:1 invalid binary literal"},
        {"0o_", "1:2 invalid octal literal"},
        {"1__0", "1:1 invalid decimal literal"},
        {"1e+", "1:2 invalid decimal literal"},
        {"1abc", "1:0 invalid decimal literal"},
        {"1jx", "1:1 invalid imaginary literal"},
        {"1J2", "1:1 invalid imaginary literal"},
        {std::string(4300, '9'), ""},
        {std::string(4301, '0'), ""},
        {std::string(4301, '9'),
         "1:0 Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use "
         "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
         "literals to avoid "
         "decimal conversion limits."},
        {"a = $", "1:4 invalid syntax"},
        {"a = \u20ac", "1:4 invalid character '\u20ac' (U+20AC)"},
        {"a\u20acb = 1", "1:1 invalid character '\u20ac' (U+20AC)"},
        {"x = a\u00a0+ b", "1:5 invalid non-printable character U+00A0"},
        {"\x01", "1:0 invalid non-printable character U+0001"},
        {"x = \u0301", "1:4 invalid character '\u0301' (U+0301)"},
        {"ub'a'", "1:0 'u' and 'b' prefixes are incompatible"},
        {"Rfb'a'", "1:0 'b' and 'f' prefixes are incompatible"},
    };
    for (const auto& [source, expected] : cases) {
        if (expected == "1:2 '{'") {
            // A bracket that is still open at the end is no lexical error.
            const Lexed lexed(source);
            EXPECT_EQ(lexed.error(), "");
            EXPECT_EQ(lexed.tokens.open_bracket, 1U);
            continue;
        }
        EXPECT_EQ(Lexed(source).error(), expected) << source.substr(0, 60);
    }
}

TEST(LexErrors, LexingGoesOn) {
    const Lexed lexed("a = 0777 + 'x\nb = )\nc = $ + f'}{d}'\n");
    EXPECT_EQ(lexed.tokens.errors.size(), 5U);
    EXPECT_EQ(lexed.kinds(),
              "Name Equal Error Plus Error Newline Name Equal Error Newline Name Equal Error Plus "
              "FStringStart Error "
              "LeftBrace Name RightBrace FStringEnd Newline EndMarker");
}

TEST(LexErrors, AnOuterBracketThatMatchesIsTaken) {
    const Lexed lexed("f(a[1, 2)\nb");
    EXPECT_EQ(lexed.tokens.errors.size(), 1U);
    EXPECT_EQ(lexed.kinds(),
              "Name LeftParen Name LeftBracket Number Comma Number Error Newline Name Newline EndMarker");
    EXPECT_EQ(lexed.tokens.open_bracket, kNone);
}

TEST(LexErrors, EntriesAreBounded) {
    const Lexed lexed(std::string(100000, ')'));
    EXPECT_EQ(lexed.tokens.errors.size(), Tokens::kMaxErrors);
    EXPECT_EQ(lexed.tokens.size(), 100002U);
}

}  // namespace
}  // namespace pyforge::lex
