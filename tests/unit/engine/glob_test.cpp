#include "engine/glob.hpp"

#include <gtest/gtest.h>

#include <ctime>

#include "engine/ignore.hpp"

namespace pyforge::engine {
namespace {

bool matches(std::string_view line, std::string_view path, bool directory = false) {
    Pattern pattern;
    EXPECT_TRUE(Pattern::parse(line, pattern)) << line;
    return pattern.matches(path, directory);
}

TEST(Glob, Segments) {
    EXPECT_TRUE(segment_matches("*.py", "a.py"));
    EXPECT_TRUE(segment_matches("*.py", ".py"));
    EXPECT_FALSE(segment_matches("*.py", "a.pyi"));
    EXPECT_TRUE(segment_matches("a*b*c", "aXbXbc"));
    EXPECT_FALSE(segment_matches("a*b*c", "aXbX"));
    EXPECT_TRUE(segment_matches("?", "x"));
    EXPECT_FALSE(segment_matches("?", ""));
    EXPECT_TRUE(segment_matches("", ""));
    EXPECT_TRUE(segment_matches("**", "anything"));
    EXPECT_TRUE(segment_matches("\\*", "*"));
    EXPECT_FALSE(segment_matches("\\*", "a"));
}

TEST(Glob, Brackets) {
    EXPECT_TRUE(segment_matches("[abc]", "b"));
    EXPECT_FALSE(segment_matches("[abc]", "d"));
    EXPECT_TRUE(segment_matches("[a-c]x", "bx"));
    EXPECT_TRUE(segment_matches("[!a-c]", "d"));
    EXPECT_TRUE(segment_matches("[^a-c]", "d"));
    EXPECT_FALSE(segment_matches("[!a-c]", "b"));
    EXPECT_TRUE(segment_matches("[]]", "]"));
    EXPECT_TRUE(segment_matches("[!]]", "a"));
    EXPECT_TRUE(segment_matches("[a-]", "-"));
    EXPECT_TRUE(segment_matches("[\\]]", "]"));
    EXPECT_TRUE(segment_matches("[[:digit:][:upper:]]", "7"));
    EXPECT_TRUE(segment_matches("[[:digit:][:upper:]]", "Q"));
    EXPECT_FALSE(segment_matches("[[:digit:][:upper:]]", "q"));
    EXPECT_FALSE(segment_matches("[abc", "a")) << "unclosed";
}

TEST(Glob, PatternsWithoutSlashMatchAtAnyDepth) {
    EXPECT_TRUE(matches("build", "build"));
    EXPECT_TRUE(matches("build", "a/b/build"));
    EXPECT_FALSE(matches("build", "a/build/c"));
    EXPECT_TRUE(matches("build/", "a/build", true));
    EXPECT_FALSE(matches("build/", "a/build", false));
}

TEST(Glob, PatternsWithSlashAreAnchored) {
    EXPECT_TRUE(matches("/build", "build"));
    EXPECT_FALSE(matches("/build", "a/build"));
    EXPECT_TRUE(matches("a/b", "a/b"));
    EXPECT_FALSE(matches("a/b", "x/a/b"));
    EXPECT_FALSE(matches("a/*", "a/b/c"));
}

TEST(Glob, DoubleStar) {
    EXPECT_TRUE(matches("**/x", "x"));
    EXPECT_TRUE(matches("**/x", "a/b/x"));
    EXPECT_TRUE(matches("a/**/x", "a/x"));
    EXPECT_TRUE(matches("a/**/x", "a/b/c/x"));
    EXPECT_FALSE(matches("a/**/x", "b/x"));
    EXPECT_TRUE(matches("a/**", "a/b/c"));
    EXPECT_FALSE(matches("a/**", "a"));
    EXPECT_TRUE(matches("a/**/**/x", "a/x"));
    EXPECT_TRUE(matches("a**b/x", "aXXb/x")) << "inside a name it is one star";
    EXPECT_FALSE(matches("a**b/x", "a/b/x"));
}

TEST(Glob, Lines) {
    Pattern pattern;
    EXPECT_FALSE(Pattern::parse("", pattern));
    EXPECT_FALSE(Pattern::parse("# comment", pattern));
    EXPECT_FALSE(Pattern::parse("   ", pattern));
    EXPECT_FALSE(Pattern::parse("/", pattern));
    EXPECT_FALSE(Pattern::parse("!", pattern));
    EXPECT_TRUE(matches("x  ", "x"));
    EXPECT_TRUE(matches("x\\ ", "x "));
    EXPECT_TRUE(matches("\\#x", "#x"));
    EXPECT_TRUE(matches("\\!x", "!x"));
    EXPECT_TRUE(matches("x\r", "x"));
}

TEST(Glob, LastLineDecides) {
    PatternList list;
    list.add_text("\xEF\xBB\xBF*.py\n!keep.py\n/keep.py\n");
    EXPECT_EQ(list.judge("a/keep.py", false), PatternList::Verdict::Kept);
    EXPECT_EQ(list.judge("keep.py", false), PatternList::Verdict::Ignored);
    EXPECT_EQ(list.judge("x.txt", false), PatternList::Verdict::Silent);
}

// Patterns from a repository that somebody else wrote must not stall.
TEST(Glob, HostilePatternsTakeNoLongerThanTheProduct) {
    std::string pattern;
    for (int i = 0; i < 2000; ++i) {
        pattern += "a*";
    }
    pattern += "b";
    const std::string name(20000, 'a');
    std::string deep;
    std::string path;
    for (int i = 0; i < 300; ++i) {
        deep += "**/a/";
        path += "a/a/a/";
    }
    const std::clock_t start = std::clock();
    EXPECT_FALSE(segment_matches(pattern, name));
    EXPECT_FALSE(matches(deep + "b", path + "a"));
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5.0);
}

}  // namespace
}  // namespace pyforge::engine
