#include "parse/dump.hpp"

#include <gtest/gtest.h>

#include "parse_text.hpp"

namespace pyforge::parse {
namespace {

TEST(CanonicalDump, FieldsInTheOrderOfAst) {
    EXPECT_EQ(parse_text("x = {**a, b: c}\n")->canonical(),
              "0 Module 1\n"
              "1 Assign 1:0-1:15 1\n"
              "2 Name 1:0-1:1 x Store\n"
              "2 Dict 1:4-1:15 2 2\n"
              "3 None\n"
              "3 Name 1:10-1:11 b Load\n"
              "3 Name 1:7-1:8 a Load\n"
              "3 Name 1:13-1:14 c Load\n");
    EXPECT_EQ(parse_text("@d\ndef f(a, /, *, b=1) -> r: pass\n")->canonical(),
              "0 Module 1\n"
              "1 FunctionDef 2:0-2:30 f 1 1 + 0\n"
              "2 arguments 1 0 - 1 1 - 0\n"
              "3 arg 2:6-2:7 a -\n"
              "3 arg 2:15-2:16 b -\n"
              "3 Constant 2:17-2:18 int 1\n"
              "2 Pass 2:26-2:30\n"
              "2 Name 1:1-1:2 d Load\n"
              "2 Name 2:23-2:24 r Load\n");
}

TEST(CanonicalDump, Constants) {
    const auto line = [](const std::string& source) {
        const std::string dump = parse_text(source + "\n")->canonical();
        const auto at = dump.find("2 Constant 1:0-");
        const auto value = dump.find(' ', at + 15) + 1;
        return dump.substr(value, dump.size() - value - 1);
    };
    EXPECT_EQ(line("None"), "None");
    EXPECT_EQ(line("..."), "Ellipsis");
    EXPECT_EQ(line("0xFFFFFFFFFFFFFFFFFF"), "int ffffffffffffffffff");
    EXPECT_EQ(line("1.5"), "float 3ff8000000000000");
    EXPECT_EQ(line("1e999"), "float 7ff0000000000000");
    EXPECT_EQ(line("2j"), "complex 4000000000000000");
    EXPECT_EQ(line("b'\\x00\\xff'"), "bytes 00ff");
    EXPECT_EQ(line("u'a'"), "str 1 \"a\" u");
    EXPECT_EQ(line("'\"\\\\\\n\\x7f'"), "str 4 \"\\\"\\\\\\n\\u007f\"");
    EXPECT_EQ(line("'\xC3\xA9\xF0\x9F\x98\x80'"), "str 2 \"\\u00e9\\ud83d\\ude00\"");
    EXPECT_EQ(line("'\\ud83d\\ude00'"), "str 2 \"\\ud83d\\ude00\"");  // two lone surrogates; hence the length
}

TEST(CanonicalDump, PositionsBelowAJoinedStrCanBeLeftOut) {
    EXPECT_EQ(parse_text("f'{a:{b}}'; c\n")->canonical(false),
              "0 Module 2\n"
              "1 Expr 1:0-1:10\n"
              "2 JoinedStr 1:0-1:10 1\n"
              "3 FormattedValue * -1 +\n"
              "4 Name * a Load\n"
              "4 JoinedStr * 1\n"
              "5 FormattedValue * -1 -\n"
              "6 Name * b Load\n"
              "1 Expr 1:12-1:13\n"
              "2 Name 1:12-1:13 c Load\n");
}

TEST(CanonicalDump, InterpolationKeepsItsText) {
    EXPECT_EQ(parse_text("t'{ x  # c\n!r}'\n")->canonical(),
              "0 Module 1\n"
              "1 Expr 1:0-2:4\n"
              "2 TemplateStr 1:0-2:4 1\n"
              "3 Interpolation 1:2-2:3 str 2 \" x\" 114 -\n"
              "4 Name 1:4-1:5 x Load\n");
}

TEST(CanonicalDump, ColumnsAreBytesAndLinesAreThoseOfTheFile) {
    EXPECT_EQ(parse_text("\r\n'\xC3\xA9'; \xC3\xA9\r\n")->canonical(),
              "0 Module 2\n"
              "1 Expr 2:0-2:4\n"
              "2 Constant 2:0-2:4 str 1 \"\\u00e9\"\n"
              "1 Expr 2:6-2:8\n"
              "2 Name 2:6-2:8 \xC3\xA9 Load\n");
}

// What CPython 3.14 prints for the same; tests/parity/syntax.py --readable compares on real files.
TEST(ReadableDump, AsAstDump) {
    EXPECT_EQ(parse_text("from . import b\nglobal a\ndef f(): pass\nx < (y, None)\n")->readable({2, false}),
              "Module(\n"
              "  body=[\n"
              "    ImportFrom(\n"
              "      names=[\n"
              "        alias(name='b')],\n"
              "      level=1),\n"
              "    Global(\n"
              "      names=[\n"
              "        'a']),\n"
              "    FunctionDef(\n"
              "      name='f',\n"
              "      args=arguments(),\n"
              "      body=[\n"
              "        Pass()]),\n"
              "    Expr(\n"
              "      value=Compare(\n"
              "        left=Name(id='x', ctx=Load()),\n"
              "        ops=[\n"
              "          Lt()],\n"
              "        comparators=[\n"
              "          Tuple(\n"
              "            elts=[\n"
              "              Name(id='y', ctx=Load()),\n"
              "              Constant(value=None)],\n"
              "            ctx=Load())]))])\n");
    EXPECT_EQ(parse_text("a\n")->readable({1, true}),
              "Module(\n"
              " body=[\n"
              "  Expr(\n"
              "   value=Name(\n"
              "    id='a',\n"
              "    ctx=Load(),\n"
              "    lineno=1,\n"
              "    col_offset=0,\n"
              "    end_lineno=1,\n"
              "    end_col_offset=1),\n"
              "   lineno=1,\n"
              "   col_offset=0,\n"
              "   end_lineno=1,\n"
              "   end_col_offset=1)])\n");
}

TEST(ReadableDump, ConstantsAsTheirRepr) {
    const auto repr = [](const std::string& source) {
        const std::string dump = parse_text(source + "\n")->readable({0, false});
        const auto at = dump.find("Constant(value=") + 15;
        return dump.substr(at, dump.rfind(")])") - 1 - at);
    };
    EXPECT_EQ(repr("1e16"), "1e+16");
    EXPECT_EQ(repr("1e15"), "1000000000000000.0");
    EXPECT_EQ(repr("0.0001"), "0.0001");
    EXPECT_EQ(repr("0.00001"), "1e-05");
    EXPECT_EQ(repr("123.456"), "123.456");
    EXPECT_EQ(repr("1e999"), "inf");
    EXPECT_EQ(repr("0.0"), "0.0");
    EXPECT_EQ(repr("3j"), "3j");
    EXPECT_EQ(repr("1_000"), "1000");
    EXPECT_EQ(repr("0x1_0000_0000_0000_0000"), "18446744073709551616");
    EXPECT_EQ(repr("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), "340282366920938463463374607431768211455");
    EXPECT_EQ(repr("36893488147419103232"), "36893488147419103232");
    EXPECT_EQ(repr("\"it's\""), "\"it's\"");
    EXPECT_EQ(repr("'\\x85\\ud800\xF0\x9F\x98\x80'"), "'\\x85\\ud800\xF0\x9F\x98\x80'");
    EXPECT_EQ(repr("b'\\'\"\\x80'"), "b'\\'\"\\x80'");
}

// A tree as deep as the source is long: neither dump may recurse.
TEST(Dumps, DoNotRecurse) {
    std::string source = "a";
    for (int i = 0; i < 100'000; ++i) {
        source += "+b";
    }
    const auto parsed = parse_text(source + "\n");
    ASSERT_TRUE(parsed->ok);
    const std::string canonical = parsed->canonical();
    EXPECT_EQ(static_cast<std::size_t>(std::count(canonical.begin(), canonical.end(), '\n')), 200'003U);
    EXPECT_NE(canonical.find("\n100002 Name 1:0-1:1 a Load\n"), std::string::npos);
    EXPECT_GT(parsed->readable({0, false}).size(), canonical.size() / 2);
}

}  // namespace
}  // namespace pyforge::parse
