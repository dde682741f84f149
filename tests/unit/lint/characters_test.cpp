#include "lint/characters.hpp"

#include <gtest/gtest.h>

namespace pyforge::lint {
namespace {

TEST(Characters, Width) {
    EXPECT_EQ(width('a'), 1U);
    EXPECT_EQ(width('\x7F'), 0U);
    EXPECT_EQ(width('\f'), 0U);
    EXPECT_EQ(width(0xE9), 1U);     // é
    EXPECT_EQ(width(0xAD), 0U);     // soft hyphen
    EXPECT_EQ(width(0x301), 0U);    // combining acute accent
    EXPECT_EQ(width(0x200B), 0U);   // zero width space
    EXPECT_EQ(width(0x4E2D), 2U);   // 中
    EXPECT_EQ(width(0xAC00), 2U);   // 가
    EXPECT_EQ(width(0x1160), 0U);   // Hangul vowel filler
    EXPECT_EQ(width(0xFF21), 2U);   // full-width A
    EXPECT_EQ(width(0xFF71), 1U);   // half-width katakana
    EXPECT_EQ(width(0x1F600), 2U);  // emoji
    EXPECT_EQ(width(0x2639), 1U);   // white frowning face
    EXPECT_EQ(width(0xBBE), 0U);    // Tamil vowel sign
    EXPECT_EQ(width(0x10FFFF), 1U);
}

TEST(Characters, Case) {
    EXPECT_TRUE(is_lower('a'));
    EXPECT_FALSE(is_lower('A'));
    EXPECT_FALSE(is_lower('1'));
    EXPECT_TRUE(is_upper(0xC9));     // É
    EXPECT_TRUE(is_lower(0xE9));     // é
    EXPECT_FALSE(is_lower(0x4E2D));  // 中 has no case
    EXPECT_FALSE(is_upper(0x4E2D));
    EXPECT_TRUE(is_alphabetic(0x4E2D));
    EXPECT_FALSE(is_alphabetic('_'));
    EXPECT_FALSE(is_alphabetic(0x0663));  // a digit
}

TEST(Characters, WhiteSpace) {
    for (const char32_t c : {U' ', U'\t', U'\f', U'\u00A0', U'\u2028', U'\u3000', U'\u0085'}) {
        EXPECT_TRUE(is_white_space(c)) << static_cast<u32>(c);
    }
    for (const char32_t c : {U'a', U'\u200B', U'\uFEFF', U'\x1C'}) {
        EXPECT_FALSE(is_white_space(c)) << static_cast<u32>(c);
    }
}

TEST(Characters, OverAText) {
    std::vector<u32> offsets;
    for_each_character("aé中😀b", [&](char32_t, u32 at) {
        offsets.push_back(at);
        return true;
    });
    EXPECT_EQ(offsets, (std::vector<u32>{0, 1, 3, 6, 10}));
}

}  // namespace
}  // namespace pyforge::lint
