#include <gtest/gtest.h>

#include "engine/config/path_glob.hpp"

namespace pyforge::engine {
namespace {

bool matches(std::string_view pattern, std::string_view path) {
    PathGlob glob;
    std::string why;
    EXPECT_TRUE(PathGlob::parse(pattern, glob, why)) << pattern << ": " << why;
    return glob.matches(path);
}

TEST(PathGlob, StarsCrossSlashes) {
    EXPECT_TRUE(matches("/a/*.py", "/a/b/c.py"));
    EXPECT_TRUE(matches("*", ""));
    EXPECT_TRUE(matches("a*b*c", "a/x/b/y/c"));
    EXPECT_FALSE(matches("a*b*c", "a/x/c/y/b"));
    EXPECT_TRUE(matches("?b", "/b"));
    EXPECT_FALSE(matches("?", ""));
    EXPECT_FALSE(matches("?", "ab"));
}

TEST(PathGlob, TwoStarsAreWholeFolders) {
    EXPECT_TRUE(matches("**/a.py", "a.py"));
    EXPECT_TRUE(matches("**/a.py", "x/y/a.py"));
    EXPECT_FALSE(matches("**/a.py", "x/ya.py"));
    EXPECT_TRUE(matches("/r/**/d", "/r/d"));
    EXPECT_TRUE(matches("/r/**/d", "/r/x/y/d"));
    EXPECT_FALSE(matches("/r/**/d", "/rx/d"));
    EXPECT_FALSE(matches("/r/**/d", "/r/xd"));
    EXPECT_TRUE(matches("/r/**", "/r/x"));
    EXPECT_FALSE(matches("/r/**", "/r"));
    EXPECT_TRUE(matches("/r/**/**/d", "/r/d"));
    EXPECT_TRUE(matches("/r/**/t/**/d", "/r/a/t/b/c/d"));
    EXPECT_FALSE(matches("/r/**/t/**/d", "/r/a/b/c/d"));
}

TEST(PathGlob, ClassesAlternativesAndEscapes) {
    EXPECT_TRUE(matches("[a-c]x", "bx"));
    EXPECT_FALSE(matches("[!a-c]x", "bx"));
    EXPECT_TRUE(matches("[^a-c]x", "dx"));
    EXPECT_TRUE(matches("[]]", "]"));
    EXPECT_TRUE(matches("{a,b/{c,d}}.py", "b/d.py"));
    EXPECT_FALSE(matches("{a,b/{c,d}}.py", "b.py"));
    EXPECT_TRUE(matches("{,x}a", "a"));
    EXPECT_TRUE(matches("\\*", "*"));
    EXPECT_FALSE(matches("\\*", "a"));
    EXPECT_TRUE(matches("[{,}]", ","));
}

TEST(PathGlob, MistakesAreTold) {
    PathGlob glob;
    std::string why;
    for (const char* pattern : {"[a", "{a", "a}", "[z-a]"}) {
        why.clear();
        EXPECT_FALSE(PathGlob::parse(pattern, glob, why)) << pattern;
        EXPECT_FALSE(why.empty());
    }
    std::string many;
    for (int i = 0; i < 9; ++i) {
        many += "{a,b}";
    }
    EXPECT_FALSE(PathGlob::parse(many, glob, why));
    EXPECT_FALSE(PathGlob::parse(std::string(100, '{'), glob, why));
    EXPECT_FALSE(PathGlob::parse(std::string(5000, '?'), glob, why));
}

TEST(PathGlob, TimeIsBounded) {
    std::string pattern;
    for (int i = 0; i < 200; ++i) {
        pattern += "*a";
    }
    EXPECT_FALSE(matches(pattern + "b?", std::string(20'000, 'a')));
}

TEST(PathGlob, FilePatternsHangOnTheirFolder) {
    FilePatterns patterns;
    std::string why;
    ASSERT_TRUE(patterns.add("gen", "/r", why));
    ASSERT_TRUE(patterns.add("a/b/", "/r", why));
    EXPECT_TRUE(patterns.covers("/r/x/gen"));
    EXPECT_TRUE(patterns.covers("/r/a/b"));
    EXPECT_FALSE(patterns.covers("/r/x/a/b"));
    EXPECT_FALSE(patterns.covers("/a/b"));
    FilePatterns odd;
    ASSERT_TRUE(odd.add("x/*.py", "/r[1]{2}", why));
    EXPECT_TRUE(odd.covers("/r[1]{2}/x/a.py"));
    EXPECT_FALSE(odd.covers("/r1/x/a.py"));
    EXPECT_FALSE(odd.add("", "/r", why));
}

TEST(PathGlob, Conditions) {
    const auto holds = [](std::string_view pattern, std::string_view path) {
        FileCondition condition;
        std::string why;
        EXPECT_TRUE(condition.parse(pattern, "/r", why)) << why;
        return condition.holds(path);
    };
    EXPECT_TRUE(holds("__init__.py", "/r/a/__init__.py"));
    EXPECT_TRUE(holds("a/*.py", "/r/a/b/c.py"));
    EXPECT_FALSE(holds("a/*.py", "/r/b/a/c.py"));
    EXPECT_FALSE(holds("!a.py", "/r/a.py"));
    EXPECT_TRUE(holds("!a.py", "/r/b.py"));
    EXPECT_TRUE(holds("!a/**", "/r/b/c.py"));
}

TEST(Paths, AreMadeAbsolute) {
    EXPECT_EQ(absolute_path("a/./b//../c", "/r"), "/r/a/c");
    EXPECT_EQ(absolute_path("../../..", "/r/x"), "");
    EXPECT_EQ(absolute_path("/x/", "/r"), "/x");
    EXPECT_EQ(absolute_path(".", "/r"), "/r");
    EXPECT_EQ(parent_folder("/a/b"), "/a");
    EXPECT_EQ(parent_folder("/a"), "");
    EXPECT_EQ(base_name("/a/b"), "b");
}

}  // namespace
}  // namespace pyforge::engine
