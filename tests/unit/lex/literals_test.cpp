#include "lex/literals.hpp"

#include <cmath>
#include <limits>

namespace {

using namespace pyforge;
using namespace pyforge::lex;

// A String token over the whole of `literal`, flags as the lexer sets them.
Token string_token(std::string_view literal) {
    Token token{0, static_cast<u32>(literal.size()), 0, TokenKind::String, 0, 0};
    std::size_t i = 0;
    for (; literal[i] != '\'' && literal[i] != '"'; ++i) {
        const char letter = static_cast<char>(literal[i] | 0x20);
        token.flags |= letter == 'r' ? kRaw : letter == 'b' ? kBytes : kUnicodePrefix;
    }
    token.aux = static_cast<u16>(i);
    if (literal.size() >= i + 6 && literal[i + 1] == literal[i] && literal[i + 2] == literal[i]) {
        token.flags |= kTriple;
    }
    for (const char c : literal) {
        if (c == '\\') {
            token.flags |= kHasBackslash;
        }
        if (static_cast<unsigned char>(c) >= 0x80) {
            token.flags |= kNonAscii;
        }
    }
    return token;
}

source::Text text_of(std::string_view literal) {
    source::Text text;
    text.data = literal.data();
    text.size = static_cast<u32>(literal.size());
    return text;
}

std::string value(std::string_view literal) {
    std::string out;
    LiteralError error;
    const Token token = string_token(literal);
    if (!append_string_value(token, text_of(literal), out, &error)) {
        return "error: " + error.message;
    }
    EXPECT_TRUE(check_string(token, text_of(literal), &error));
    return out;
}

LiteralError fault(const Token& token, std::string_view text) {
    LiteralError error;
    std::string out;
    EXPECT_FALSE(check_string(token, text_of(text), &error)) << text;
    EXPECT_FALSE(append_string_value(token, text_of(text), out, nullptr)) << text;
    return error;
}

std::string middle(std::string_view piece, u8 flags = 0) {
    Token token{0, static_cast<u32>(piece.size()), 0, TokenKind::FStringMiddle, flags, 0};
    if (piece.find('\\') != std::string_view::npos) {
        token.flags |= kHasBackslash;
    }
    std::string out;
    LiteralError error;
    if (!append_string_value(token, text_of(piece), out, &error)) {
        return "error: " + error.message;
    }
    return out;
}

TEST(StringLiteral, Values) {
    EXPECT_EQ(value("''"), "");
    EXPECT_EQ(value("'abc'"), "abc");
    EXPECT_EQ(value("u'abc'"), "abc");
    EXPECT_EQ(value("'''a'b'''"), "a'b");
    EXPECT_EQ(value("\"\"\"\"\"\""), "");
    EXPECT_EQ(value(R"('\a\b\f\n\r\t\v\\\'\"')"), "\a\b\f\n\r\t\v\\'\"");
    EXPECT_EQ(value(R"('\0\101\1234\777')"), std::string("\0AS4ǿ", 6));
    EXPECT_EQ(value(R"('\x41\xe9\u20ac\U0001F600')"), "Aé€😀");
    EXPECT_EQ(value(R"('\N{LATIN SMALL LETTER E WITH ACUTE}\N{nbsp}')"), "é\u00A0");
    EXPECT_EQ(value(R"('\q\8\é\
x')"),
              "\\q\\8\\éx");
    EXPECT_EQ(value("'''a\r\nb\rc\\\r\nd\\\re'''"), "a\nb\ncde");
    EXPECT_EQ(value("r'''a\\n\r\nb'''"), "a\\n\nb");
    EXPECT_EQ(value(R"(r'\x\'')"), R"(\x\')");
    EXPECT_EQ(value(R"('\ud83d\ude00')"), "\xed\xa0\xbd\xed\xb8\x80");
    EXPECT_EQ(value("'äöü'"), "äöü");
}

TEST(StringLiteral, BytesValues) {
    EXPECT_EQ(value(R"(b'a\x00\xff\377\400\n')"), std::string("a\0\xff\xff\0\n", 6));
    EXPECT_EQ(value(R"(b'\u1234\N{x}\U')"), R"(\u1234\N{x}\U)");
    EXPECT_EQ(value(R"(rb'\x')"), R"(\x)");
    EXPECT_EQ(value("b'''a\r\nb'''"), "a\nb");
}

// Sentences as CPython 3.14 prints them.
TEST(StringLiteral, Errors) {
    const std::string unicode =
        "error: (unicode error) 'unicodeescape' codec can't decode bytes in position ";
    EXPECT_EQ(value("'''\n\n\\x\n\n'''"), unicode + "2-3: truncated \\xXX escape");
    EXPECT_EQ(value("'é\\x'"), unicode + "10-11: truncated \\xXX escape");
    EXPECT_EQ(value("'\\é\\x'"), unicode + "16-17: truncated \\xXX escape");
    EXPECT_EQ(value("'ab\\\\\\é\\x'"), unicode + "20-21: truncated \\xXX escape");
    EXPECT_EQ(value("'\\U00110000'"), unicode + "0-9: illegal Unicode character");
    EXPECT_EQ(value("'\\U0011000'"), unicode + "0-8: truncated \\UXXXXXXXX escape");
    EXPECT_EQ(value("'\\u12'"), unicode + "0-3: truncated \\uXXXX escape");
    EXPECT_EQ(value("'\\u123一'"), unicode + "0-4: truncated \\uXXXX escape");
    EXPECT_EQ(value("'\\N{DIGIT'"), unicode + "0-7: malformed \\N character escape");
    EXPECT_EQ(value("'\\N{}'"), unicode + "0-2: malformed \\N character escape");
    EXPECT_EQ(value("'\\Nx'"), unicode + "0-1: malformed \\N character escape");
    EXPECT_EQ(value("'a\\\n\\x'"), unicode + "3-4: truncated \\xXX escape");
    EXPECT_EQ(value("'''a\r\n\\x'''"), unicode + "2-3: truncated \\xXX escape");
    EXPECT_EQ(value("'\\N{é}'"), unicode + "0-13: unknown Unicode character name");
    EXPECT_EQ(value("b'\\x1'"), "error: (value error) invalid \\x escape at position 0");
    EXPECT_EQ(value("b'a\\xg'"), "error: (value error) invalid \\x escape at position 1");
    EXPECT_EQ(value("b'\\400\\x'"), "error: (value error) invalid \\x escape at position 4");
    EXPECT_EQ(value("b'é'"), "error: bytes can only contain ASCII literal characters");
    EXPECT_EQ(value("rb'é'"), "error: bytes can only contain ASCII literal characters");
}

TEST(StringLiteral, ErrorPlaces) {
    const std::string_view literal = "'ab\\u12'";
    const LiteralError error = fault(string_token(literal), literal);
    EXPECT_EQ(error.start, 0U);
    EXPECT_EQ(error.end, 8U);
    EXPECT_EQ(error.escape, (Range{3, 7}));
}

TEST(StringLiteral, FStringMiddles) {
    EXPECT_EQ(middle("plain"), "plain");
    EXPECT_EQ(middle("a{{b}}c"), "a{b}c");
    EXPECT_EQ(middle("{{{{}}}}"), "{{}}");
    EXPECT_EQ(middle("a{{\\n", kRaw), "a{\\n");
    EXPECT_EQ(middle("\\N{BULLET}"), "•");
    EXPECT_EQ(middle("a\\"), "a\\");
    EXPECT_EQ(middle("\\{{"), "\\{");
    EXPECT_EQ(middle("a\r\nb"), "a\nb");
    EXPECT_EQ(middle(">{", kFormatSpec), ">{");
    EXPECT_EQ(middle("\\x41", kFormatSpec), "A");
    const std::string unicode =
        "error: (unicode error) 'unicodeescape' codec can't decode bytes in position ";
    EXPECT_EQ(middle("abc{{\\x"), unicode + "0-1: truncated \\xXX escape");
    EXPECT_EQ(middle("\\{{\\x"), unicode + "0-1: truncated \\xXX escape");
    EXPECT_EQ(middle("a}}é\\x"), unicode + "10-11: truncated \\xXX escape");
    EXPECT_EQ(middle("\\N{foo}"), unicode + "0-6: unknown Unicode character name");
}

std::string with_zeros(const char* before, std::size_t zeros, const char* after) {
    std::string out = before;
    out.append(zeros, '0');
    return out.append(after);
}

TEST(NumberLiteral, Integers) {
    EXPECT_EQ(integer_hex("0"), "0");
    EXPECT_EQ(integer_hex("00_0"), "0");
    EXPECT_EQ(integer_hex("0x0"), "0");
    EXPECT_EQ(integer_hex("0XDEAD_beef"), "deadbeef");
    EXPECT_EQ(integer_hex("0x_00ff"), "ff");
    EXPECT_EQ(integer_hex("0o777"), "1ff");
    EXPECT_EQ(integer_hex("0O1000"), "200");
    EXPECT_EQ(integer_hex("0b1_0000_0001"), "101");
    EXPECT_EQ(integer_hex("255"), "ff");
    EXPECT_EQ(integer_hex("1_000_000_000"), "3b9aca00");
    EXPECT_EQ(integer_hex("18446744073709551616"), "10000000000000000");
    EXPECT_EQ(integer_hex("340282366920938463463374607431768211455"), std::string(32, 'f'));
    EXPECT_EQ(integer_hex(with_zeros("1", 4299, "")).size(), 3571U);
    EXPECT_EQ(integer_hex(with_zeros("1", 4300, "")), "");
    u64 number = 0;
    EXPECT_TRUE(integer_value("18446744073709551615", number));
    EXPECT_EQ(number, std::numeric_limits<u64>::max());
    EXPECT_FALSE(integer_value("18446744073709551616", number));
    EXPECT_TRUE(integer_value("0xFFFF_FFFF_FFFF_FFFF", number));
    EXPECT_EQ(number, std::numeric_limits<u64>::max());
    EXPECT_FALSE(integer_value("0x1_0000_0000_0000_0000", number));
    EXPECT_TRUE(integer_value("0b101", number));
    EXPECT_EQ(number, 5U);
    EXPECT_TRUE(integer_value("0o17", number));
    EXPECT_EQ(number, 15U);
}

TEST(NumberLiteral, Floats) {
    EXPECT_EQ(float_value("1."), 1.0);
    EXPECT_EQ(float_value(".5"), 0.5);
    EXPECT_EQ(float_value("1e5"), 1e5);
    EXPECT_EQ(float_value("1E+5"), 1e5);
    EXPECT_EQ(float_value("1_0.0_1e1_0"), 10.01e10);
    EXPECT_EQ(float_value("0.1"), 0.1);
    EXPECT_EQ(float_value("2.5j"), 2.5);
    EXPECT_EQ(float_value("077J"), 77.0);
    EXPECT_EQ(float_value("1e309"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(float_value(with_zeros("1", 400, ".0")), std::numeric_limits<double>::infinity());
    EXPECT_EQ(float_value("1e-400"), 0.0);
    EXPECT_EQ(float_value(with_zeros("0.", 400, "1")), 0.0);
    EXPECT_EQ(float_value(with_zeros("0.", 400, "1e401")), 1.0);
    EXPECT_EQ(float_value("1e99999999999999999999999"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(float_value("1e-99999999999999999999999"), 0.0);
    EXPECT_EQ(float_value("5e-324"), std::numeric_limits<double>::denorm_min());
    EXPECT_EQ(float_value("2e-324"), 0.0);
    EXPECT_EQ(float_value("1.7976931348623157e308"), std::numeric_limits<double>::max());
    EXPECT_EQ(float_value("9007199254740993.0"), 9007199254740992.0);  // a tie goes to even
}

}  // namespace
