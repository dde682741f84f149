#include "base/unicode.hpp"

namespace {

using namespace pyforge::unicode;

std::string to_nfkc(std::string_view text) {
    std::string out;
    nfkc(text, out);
    return out;
}

std::string utf8(std::initializer_list<char32_t> characters) {
    std::string out;
    for (const char32_t c : characters) {
        append_utf8(c, out);
    }
    return out;
}

TEST(Unicode, Identifiers) {
    for (const char32_t c : {U'a', U'Z', U'_', U'é', U'ß', U'中', U'ª', U'ก', U'\U00020000', U'ﬁ'}) {
        EXPECT_TRUE(is_xid_start(c)) << static_cast<unsigned>(c);
        EXPECT_TRUE(is_xid_continue(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : {U'0', U'٣', U'\u0301', U'·'}) {
        EXPECT_FALSE(is_xid_start(c)) << static_cast<unsigned>(c);
        EXPECT_TRUE(is_xid_continue(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c :
         {U' ', U'-', U'€', U'\u00A0', U'😀', U'\U0010FFFF', char32_t{0xD800}, char32_t{0x110000}}) {
        EXPECT_FALSE(is_xid_start(c)) << static_cast<unsigned>(c);
        EXPECT_FALSE(is_xid_continue(c)) << static_cast<unsigned>(c);
    }
    // New in Unicode 15.1 and 16.
    EXPECT_TRUE(is_xid_start(0x105C0));
    EXPECT_TRUE(is_xid_continue(0x200C));
    EXPECT_FALSE(is_xid_start(0x200C));
}

TEST(Unicode, Printable) {
    EXPECT_TRUE(is_printable(U' '));
    EXPECT_TRUE(is_printable(U'é'));
    EXPECT_TRUE(is_printable(U'😀'));
    for (const char32_t c :
         {U'\n', U'\x7F', U'\u00A0', U'\u2028', U'\u200B', char32_t{0xD800}, U'\uE000', U'\u0378'}) {
        EXPECT_FALSE(is_printable(c)) << static_cast<unsigned>(c);
    }
}

TEST(Unicode, Nfkc) {
    EXPECT_EQ(to_nfkc("plain"), "plain");
    EXPECT_EQ(to_nfkc("ﬁne"), "fine");
    EXPECT_EQ(to_nfkc("e\u0301"), "é");
    EXPECT_EQ(to_nfkc("é"), "é");
    EXPECT_EQ(to_nfkc("Å"), "Å");                          // angstrom sign
    EXPECT_EQ(to_nfkc("ẛ\u0323"), "ṩ");                    // a composite with a compatibility part
    EXPECT_EQ(to_nfkc("q\u0307\u0323"), "q\u0323\u0307");  // marks in canonical order
    EXPECT_EQ(to_nfkc("𝔘𝔫𝔦"), "Uni");
    EXPECT_EQ(to_nfkc("한"), "한");
    EXPECT_EQ(to_nfkc(utf8({0x1112, 0x1161, 0x11AB})), "한");
    EXPECT_EQ(to_nfkc(utf8({0xD558, 0x11AB})), "한");
    EXPECT_EQ(to_nfkc("ｱ"), "ア");
    EXPECT_EQ(to_nfkc("\u0301"), "\u0301");
    EXPECT_EQ(to_nfkc(utf8({0x1100, 0x1161, 0x1161})), utf8({0xAC00, 0x1161}));
    EXPECT_EQ(to_nfkc("①"), "1");
    EXPECT_EQ(to_nfkc("ﷺ"), "صلى الله عليه وسلم");
    std::string out = "kept ";
    nfkc("ﬁ", out);
    EXPECT_EQ(out, "kept fi");
}

TEST(Unicode, SurelyNfkc) {
    EXPECT_TRUE(surely_nfkc("ascii"));
    EXPECT_TRUE(surely_nfkc("größe"));
    EXPECT_TRUE(surely_nfkc("变量"));
    EXPECT_FALSE(surely_nfkc("ﬁ"));
    EXPECT_FALSE(surely_nfkc("e\u0301"));
    EXPECT_FALSE(surely_nfkc("ẛ"));
}

// A run of marks in the worst order must not take quadratic time.
TEST(Unicode, NfkcOfManyMarks) {
    std::string marks = "a";
    for (int i = 0; i < 200000; ++i) {
        marks += "\u0307\u0323";
    }
    const std::string out = to_nfkc(marks);
    EXPECT_EQ(out.size(),
              marks.size() + utf8({0x1EA1}).size() - 1 - 2);  // a + dot below compose; the rest stays
}

TEST(Unicode, Names) {
    EXPECT_EQ(char_from_name("LATIN SMALL LETTER A"), U'a');
    EXPECT_EQ(char_from_name("latin small letter a"), U'a');
    EXPECT_EQ(char_from_name("Greek Small Letter Alpha"), U'α');
    EXPECT_EQ(char_from_name("SPACE"), U' ');
    EXPECT_EQ(char_from_name("NULL"), U'\0');
    EXPECT_EQ(char_from_name("LF"), U'\n');
    EXPECT_EQ(char_from_name("NBSP"), U'\u00A0');
    EXPECT_EQ(char_from_name("BELL"), U'🔔');
    EXPECT_EQ(char_from_name("ALERT"), U'\a');
    EXPECT_EQ(char_from_name("LATIN CAPITAL LETTER GHA"), U'\u01A2');  // the correction of a wrong name
    EXPECT_EQ(char_from_name("LATIN CAPITAL LETTER OI"), U'\u01A2');
    EXPECT_EQ(char_from_name("HANGUL SYLLABLE GA"), U'가');
    EXPECT_EQ(char_from_name("HANGUL SYLLABLE HIH"), char32_t{0xD7A3});
    EXPECT_EQ(char_from_name("HANGUL SYLLABLE GGAGG"), char32_t{0xAE4E});
    EXPECT_EQ(char_from_name("CJK UNIFIED IDEOGRAPH-4E00"), U'一');
    EXPECT_EQ(char_from_name("CJK UNIFIED IDEOGRAPH-04E00"), U'一');
    EXPECT_EQ(char_from_name("EGYPTIAN HIEROGLYPH-13460"), char32_t{0x13460});
    EXPECT_EQ(char_from_name("CJK COMPATIBILITY IDEOGRAPH-F900"), char32_t{0xF900});
    for (const std::string_view name :
         {"", "A", "LATIN SMALL LETTER", "LATIN SMALL LETTER A ", " SPACE", "LATIN  SMALL LETTER A",
          "HANGUL SYLLABLE ", "HANGUL SYLLABLE ga", "hangul syllable ga", "HANGUL SYLLABLE GAGA",
          "CJK UNIFIED IDEOGRAPH-4e00", "CJK UNIFIED IDEOGRAPH-A000", "CJK UNIFIED IDEOGRAPH-",
          "CJK UNIFIED IDEOGRAPH-004E00", "TANGUT IDEOGRAPH-17000", "KEYCAP NUMBER SIGN", "ZZZZ", "\xff",
          "é"}) {
        EXPECT_EQ(char_from_name(name), kNoCharacter) << name;
    }
    EXPECT_EQ(char_from_name(std::string(1000, 'A')), kNoCharacter);
}

TEST(Unicode, Utf8RoundTrip) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const std::string bytes = utf8({c});
        const Decoded decoded = decode_utf8(bytes.data());
        ASSERT_EQ(decoded.character, c);
        ASSERT_EQ(decoded.length, bytes.size());
    }
}

}  // namespace
