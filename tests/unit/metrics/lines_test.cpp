// Lines as radon 6.0.1 counts them. The expected figures are those that radon gives for the same text.
#include <gtest/gtest.h>

#include "measured.hpp"

namespace pyforge::metrics {
namespace {

struct Case {
    const char* name;
    std::string_view code;
    RawCounts expected;  // loc, lloc, sloc, comments, multi, blank, single_comments
};

class Lines : public testing::TestWithParam<Case> {};

TEST_P(Lines, AreCountedAsRadonDoes) {
    const Measured measured(GetParam().code);
    const RawCounts& raw = measured.file.raw;
    const RawCounts& expected = GetParam().expected;
    EXPECT_EQ(raw.loc, expected.loc);
    EXPECT_EQ(raw.lloc, expected.lloc);
    EXPECT_EQ(raw.sloc, expected.sloc);
    EXPECT_EQ(raw.comments, expected.comments);
    EXPECT_EQ(raw.multi, expected.multi);
    EXPECT_EQ(raw.blank, expected.blank);
    EXPECT_EQ(raw.single_comments, expected.single_comments);
    EXPECT_EQ(raw.loc, raw.sloc + raw.blank + raw.multi + raw.single_comments);
}

INSTANTIATE_TEST_SUITE_P(
    Radon, Lines,
    testing::Values(
        Case{"Empty", "", {0, 0, 0, 0, 0, 0, 0}}, Case{"Newline", "\n", {1, 0, 0, 0, 0, 1, 0}},
        Case{"NoNewlineAtEnd", "x = 1", {1, 1, 1, 0, 0, 0, 0}},
        Case{"SpacesOnly", "   \n  \n", {2, 0, 0, 0, 0, 2, 0}},
        Case{"CommentOnly", "# a\n# b", {2, 0, 0, 2, 0, 0, 2}},
        Case{"TrailingComment", "x = 1  # c\n", {1, 1, 1, 1, 0, 0, 0}},
        Case{"Docstring", "\"\"\"one line\"\"\"\n", {1, 1, 0, 0, 0, 0, 1}},
        Case{"DocstringMulti", "\"\"\"a\n\nb\n\"\"\"\n", {4, 1, 0, 0, 3, 1, 0}},
        Case{"DocstringCommented", "\"\"\"a\nb\"\"\"  # c\n", {2, 1, 2, 1, 0, 0, 0}},
        Case{"DocstringSemicolon", "\"a\";\n", {1, 1, 1, 0, 0, 0, 0}},
        Case{"DocstringJoined", "\"a\" \"b\"\n", {1, 1, 1, 0, 0, 0, 0}},
        Case{"DocstringFstring", "f\"\"\"a\n{x:>3}\n\"\"\"\n", {3, 1, 0, 0, 3, 0, 0}},
        Case{"BytesString", "b\"\"\"a\nb\"\"\"\n", {2, 1, 0, 0, 2, 0, 0}},
        Case{"DocstringBackslash", "\"a\\\nb\"\n", {2, 1, 0, 0, 2, 0, 0}},
        Case{"OneLineIf", "if x: y\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"TwoLineIf", "if x:\n    y\n", {2, 2, 2, 0, 0, 0, 0}},
        Case{"Semicolons", "x = 1; y = 2; z = 3\n", {1, 3, 1, 0, 0, 0, 0}},
        Case{"SemicolonAtEnd", "x = 1;\n", {1, 1, 1, 0, 0, 0, 0}},
        Case{"Annotation", "x: int = 1\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"AnnotationBeforeSemicolon", "x: int; y = 1\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"AnnotatedValueBeforeSemicolon", "x: int = 1; y = 1\n", {1, 3, 1, 0, 0, 0, 0}},
        Case{"IfBeforeSemicolon", "if x: a; b\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"Slice", "x = a[1:2]\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"Dict", "x = {1: 2}\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"Lambda", "f = lambda: 0\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"SliceInCondition", "if x[1:2]:\n    pass\n", {2, 2, 2, 0, 0, 0, 0}},
        Case{"Walrus", "if (y := x):\n    pass\n", {2, 2, 2, 0, 0, 0, 0}},
        Case{"FstringColonIsText", "f(f\"{x:>3}\")\n", {1, 1, 1, 0, 0, 0, 0}},
        Case{"EllipsisBeforeSemicolon", "if x: ...; y\n", {1, 2, 1, 0, 0, 0, 0}},
        Case{"NumberBeforeSemicolon", "if x: -1; y\n", {1, 3, 1, 0, 0, 0, 0}},
        Case{"Brackets", "x = (1,\n\n     # c\n     2)\n", {4, 1, 3, 1, 0, 1, 0}},
        Case{"Continued", "x = 1 + \\\n    2\n", {2, 1, 2, 0, 0, 0, 0}},
        Case{"StringInCode", "x = \"\"\"a\n\nb\"\"\"\n", {3, 1, 2, 0, 0, 1, 0}},
        Case{"Crlf", "\"\"\"a\r\n\r\nb\"\"\"\r\nx = 1\r\n", {4, 2, 1, 0, 2, 1, 0}},
        Case{"BackslashBeforeBlank", "x = 1 \\\n\ny = 2\n", {3, 1, 2, 0, 0, 1, 0}},
        Case{"BackslashBeforeBlanks", "x = 1 \\\n\n\ny = 2\n", {4, 2, 2, 0, 0, 2, 0}},
        Case{"BackslashBeforeBlankAndComment", "x = 1 \\\n\n# c\ny\n", {4, 2, 3, 1, 0, 1, 0}},
        Case{"LoneBackslash", "\\\n\"doc\"\n", {1, 1, 0, 0, 0, 0, 1}},
        Case{"FormFeedLine", "x = 1\n\x0C\ny = 2\n", {4, 2, 2, 0, 0, 2, 0}},
        Case{"FormFeedInComment", "# a\x0Cx = 1\n", {2, 1, 1, 1, 0, 0, 1}},
        Case{"LineSeparatorInComment", "# a\xE2\x80\xA8if x: y\n", {2, 2, 1, 1, 0, 0, 1}},
        Case{"NextLineInString",
             "\"\"\"a\xC2\x85"
             "b\xE2\x80\xA8"
             "c\"\"\"\n",
             {3, 1, 0, 0, 3, 0, 0}},
        Case{"OddBlankInString", "\"\"\"a\n \xC2\xA0\n\xE3\x80\x80\nb\"\"\"\n", {4, 1, 0, 0, 2, 2, 0}},
        Case{"UnitSeparator", "\"\"\"a\n\x1F\nb\"\"\"\n", {3, 1, 0, 0, 2, 1, 0}},
        Case{"FormFeedCutsString",
             "x = \"\"\"a\x0C"
             "b\"\"\"\n",
             {2, 1, 2, 0, 0, 0, 0}},
        Case{"Decorator", "@d\ndef f(): pass\n", {2, 3, 2, 0, 0, 0, 0}},
        Case{"ClassBody", "class A:\n    \"\"\"doc\"\"\"\n\n    x = 1\n", {4, 3, 2, 0, 0, 1, 1}}),
    [](const auto& each) { return each.param.name; });

TEST(FunctionLines, AreThoseFromDefToTheEnd) {
    const Measured measured(
        "import os\n\n@decorated\ndef f(a):\n    \"\"\"Doc.\n\n    More.\n    \"\"\"\n    # comment\n    if "
        "a: return 1\n\n"
        "    return 2  # two\n\nclass C:\n    def g(self): pass\n");
    const RawCounts& f = measured.function("f").raw;
    EXPECT_EQ(f.loc, 9U);
    EXPECT_EQ(f.lloc, 5U);
    EXPECT_EQ(f.sloc, 3U);
    EXPECT_EQ(f.comments, 2U);
    EXPECT_EQ(f.multi, 3U);
    EXPECT_EQ(f.blank, 2U);
    EXPECT_EQ(f.single_comments, 1U);
    EXPECT_EQ(measured.function("C.g").raw.loc, 1U);
    EXPECT_EQ(measured.cls("C").raw.lloc, 3U);
    EXPECT_EQ(measured.function("f").line, 4U);
    EXPECT_EQ(measured.function("f").end_line, 12U);
}

}  // namespace
}  // namespace pyforge::metrics
