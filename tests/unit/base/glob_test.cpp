#include "base/glob.hpp"

#include <gtest/gtest.h>

namespace pyforge {
namespace {

TEST(Glob, Matches) {
    EXPECT_TRUE(glob_match("setUp", "setUp"));
    EXPECT_FALSE(glob_match("setUp", "setUpX"));
    EXPECT_FALSE(glob_match("setUp", "xsetUp"));
    EXPECT_TRUE(glob_match("test_*", "test_"));
    EXPECT_TRUE(glob_match("test_*", "test_x"));
    EXPECT_FALSE(glob_match("test_*", "tesT_x"));
    EXPECT_TRUE(glob_match("*", ""));
    EXPECT_TRUE(glob_match("*_*_*", "a_b_c_d"));
    EXPECT_FALSE(glob_match("*_*_*", "a_b"));
    EXPECT_TRUE(glob_match("a?c", "abc"));
    EXPECT_FALSE(glob_match("a?c", "ac"));
    EXPECT_TRUE(glob_match("[ab]x", "bx"));
    EXPECT_FALSE(glob_match("[!ab]x", "bx"));
    EXPECT_TRUE(glob_match("[a-c]x", "bx"));
    EXPECT_TRUE(glob_match("[]]", "]"));
    EXPECT_TRUE(glob_match("[a", "[a"));
    EXPECT_FALSE(glob_match("", "a"));
    EXPECT_TRUE(glob_match("", ""));
}

TEST(Glob, HostilePatternsStayQuick) {
    EXPECT_FALSE(glob_match("*a*a*a*a*a*a*a*a*b", std::string(20000, 'a')));
}

}  // namespace
}  // namespace pyforge
