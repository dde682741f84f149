// Which version of Python takes what: below it the construct is an error that names the version.
#include <gtest/gtest.h>

#include "parse_text.hpp"

namespace pyforge::parse {
namespace {

struct Construct {
    lex::PythonVersion since;
    const char* source;
};

constexpr Construct kConstructs[] = {
    {308, "def f(a, /): pass"},
    {308, "(a := 1)"},
    {308, "f'{a=}'"},
    {308, "with (a, b): pass"},
    {308, "with (a, b) as c: pass"},
    {308, "with (yield): pass"},
    {308, "match = type = case = 1"},
    {308, "match[x]; type(x)"},
    {309, "with (a as b, c as d): pass"},
    {309, "@a[0]\ndef f(): pass"},
    {310, "match x:\n case 1: pass"},
    {310, "{a := 1}"},
    {310, "{a := b for b in c}"},
    {310, "a[b := 1]"},
    {311, "try: pass\nexcept* A: pass"},
    {311, "a[*b]"},
    {311, "a[b, *c]"},
    {311, "def f(*a: *b): pass"},
    {312, "type X = int"},
    {312, "def f[T](): pass"},
    {312, "class A[*T, **P]: pass"},
    {312, "f'{a['b']}'"},
    {312, "f'{a # c\n}'"},
    {312, "f'{\"\\n\"}'"},
    {313, "class A[T = int]: pass"},
    {314, "t'a'"},
    {314, "try: pass\nexcept A, B: pass"},
    {314, "try: pass\nexcept* A, B: pass"},
};

TEST(Versions, ConstructsAreTakenFromTheirVersionOn) {
    for (const Construct& construct : kConstructs) {
        for (lex::PythonVersion version = lex::kOldestVersion; version <= lex::kNewestVersion; ++version) {
            const auto parsed = parse_text(std::string(construct.source) + "\n", version);
            EXPECT_EQ(parsed->ok, version >= construct.since)
                << construct.source << "\nfor " << version << ": " << parsed->error.message;
        }
    }
}

TEST(Versions, TheErrorNamesTheVersion) {
    EXPECT_EQ(parse_text("match x:\n case 1: pass\n", 309)->error.message,
              "match statements are only supported in Python 3.10 and greater");
    EXPECT_EQ(parse_text("type X = int\n", 311)->error.message,
              "type alias statements are only supported in Python 3.12 and greater");
}

// Before 3.9 the brackets of `with (a, b):` are those of a tuple.
TEST(Versions, BracketsOfWith) {
    EXPECT_NE(parse_text("with (a, b): pass\n", 308)->canonical().find("Tuple"), std::string::npos);
    EXPECT_EQ(parse_text("with (a, b): pass\n", 309)->canonical().find("Tuple"), std::string::npos);
}

}  // namespace
}  // namespace pyforge::parse
