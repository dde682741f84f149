#include "base/pattern.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace pyforge {
namespace {

bool search(std::string_view pattern, std::string_view text) {
    Pattern compiled;
    std::string why;
    EXPECT_TRUE(compiled.compile(pattern, why)) << pattern << ": " << why;
    return compiled.search(text);
}

TEST(Pattern, IsWhatTheStandardLibrarySays) {
    const char* const patterns[] = {
        "a",      "^a",     "a$",     "^a$",     "a|b",        "ab|cd|e",  "a*b",
        "a+b",    "a?b",    "(ab)*c", "(a|b)+c", "[a-c]+x",    "[^a-c]x",  "a.c",
        "a{2}",   "a{2,}b", "a{1,3}", "\\d+x",   "\\w+\\s\\w", "\\bab\\b", "x(?:a|b)?y",
        "(a*)*b", "^$",     "",       "[a\\]]",  "a\\.b",      "(^a|b$)",  "a(b(c)?d)?e$"};
    const char* const texts[] = {"",      "a",     "b",    "ab", "abc",     "aab", "aaab",  "cab",
                                 "xab y", "a.b",   "acb",  "ac", "abcabcx", "12x", "ab cd", "xy",
                                 "xay",   "abcde", "abde", "ae", "]",       "zb",  "bbbc",  "a\nc"};
    for (const char* pattern : patterns) {
        const std::regex standard(pattern, std::regex::ECMAScript);
        for (const char* text : texts) {
            EXPECT_EQ(search(pattern, text), std::regex_search(text, standard)) << pattern << " in " << text;
        }
    }
}

TEST(Pattern, CountsCharacters) {
    EXPECT_TRUE(search("^.$", "ä"));
    EXPECT_TRUE(search("^[α-ω]{2}$", "λμ"));
    EXPECT_FALSE(search("^[^ä]$", "ä"));
    EXPECT_TRUE(search("^.$", "\xFF")) << "a byte that is no character is one";
    EXPECT_TRUE(search("(?i)^straSSe$", "STRAsse"));
    EXPECT_TRUE(search("(?i)[A-C]x", "bX"));
    EXPECT_TRUE(search("^a{,2}$", "a{,2}")) << "no count";
}

TEST(Pattern, KnowsWhatOtherDialectsWrite) {
    EXPECT_TRUE(search("\\Aab\\z", "ab"));
    EXPECT_FALSE(search("\\Ab", "ab"));
    EXPECT_TRUE(search("^(?P<first>a)(?<second>b)$", "ab"));
    EXPECT_TRUE(search("^[[:alpha:]_]+$", "a_B"));
    EXPECT_FALSE(search("^[^[:digit:]]$", "7"));
}

TEST(Pattern, RefusesWhatIsNone) {
    Pattern pattern;
    for (const char* text : {"(", ")", "a)", "[", "[a", "*", "a**", "a|*", "\\", "\\q", "(?=a)", "[b-a]",
                             "a{2,1}", "a{1001}", "((((a{1000}){1000}){1000}){1000})"}) {
        std::string why;
        EXPECT_FALSE(pattern.compile(text, why)) << text;
        EXPECT_FALSE(why.empty()) << text;
    }
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += '(';
    }
    std::string why;
    EXPECT_FALSE(pattern.compile(deep, why));
}

TEST(Pattern, TakesTimeInProportion) {
    std::string text;
    for (int i = 0; i < 200000; ++i) {
        text += 'a';
    }
    EXPECT_FALSE(search("(a*)*b", text));
    EXPECT_FALSE(search("(a|a)*c$", text));
    EXPECT_FALSE(search("(a?){50}a{50}b", text.substr(0, 5000)));
}

}  // namespace
}  // namespace pyforge
