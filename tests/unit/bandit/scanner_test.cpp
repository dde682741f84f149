#include "bandit/scanner.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <ctime>

#include "parse/parser.hpp"
#include "source/decode.hpp"

namespace pyforge::bandit {
namespace {

Result scan(const std::string& code) {
    source::Buffer buffer;
    std::memcpy(buffer.prepare(static_cast<u32>(code.size())), code.data(), code.size());
    buffer.set_size(static_cast<u32>(code.size()));
    source::Text text;
    source::DecodeError decode_error;
    EXPECT_TRUE(source::decode(buffer, source::Input::Utf8, text, decode_error));
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch scratch;
    parse::Tree tree;
    parse::SyntaxError error;
    names.reset();
    lex::tokenize(text, lex::kNewestVersion, names, tokens);
    EXPECT_TRUE(parse::parse_module(text, tokens, names, lex::kNewestVersion, scratch, tree, error)) << code;
    return Scanner(tree).run();
}

// "B602 HH 3" for each: test, severity and confidence, line.
std::string found(const std::string& code) {
    std::string out;
    for (const Finding& finding : scan(code).findings) {
        out.append(out.empty() ? "" : ", ").append(finding.test->id).append(" ");
        out.append(level_name(finding.severity).substr(0, 1))
            .append(level_name(finding.confidence).substr(0, 1));
        out.append(" ").append(std::to_string(finding.line));
    }
    return out;
}

struct Case {
    const char* code;
    const char* expected;
};
class Scan : public testing::TestWithParam<Case> {};

TEST_P(Scan, SeesWhatBanditSees) {
    EXPECT_EQ(found(GetParam().code), GetParam().expected) << GetParam().code;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Scan,
    testing::Values(
        Case{"assert x\n", "B101 LH 1"}, Case{"exec(x)\n", "B102 MH 1"},
        Case{"os.chmod(p, 0o777)\nos.chmod(p, 0o755)\nos.chmod(p, 0o700)\n", "B103 HH 1, B103 MH 2"},
        Case{"x = '0.0.0.0'\n'0.0.0.0'\n", "B104 MM 1"},
        Case{"password = 'a'\nd['token'] = ''\nx = {'secret': None}\nmytoken = 'a'\n",
             "B105 LM 1, B105 LM 2, B105 LM 3"},
        Case{"f(\n  password='a')\n", "B106 LM 2"}, Case{"def f(a, token='x'): pass\n", "B107 LM 1"},
        Case{"async def f(a, token='x'): pass\n", ""},
        Case{"try: x\nexcept Exception: pass\ntry: x\nexcept ValueError: pass\n", "B110 LH 2"},
        Case{"import requests\nrequests.get(u)\nrequests.get(u, timeout=1)\n", "B113 ML 2"},
        Case{"import flask\napp.run(debug=True)\n", "B201 HM 2"}, Case{"app.run(debug=True)\n", ""},
        Case{"import tarfile\nt.extractall()\nt.extractall(filter='data')\n", "B202 HH 2"},
        Case{"from pickle import loads as l\nl(x)\n", "B403 LH 1, B301 MH 2"},
        Case{"import hashlib\nhashlib.md5(x)\nhashlib.md5(x, usedforsecurity=False)\n", "B324 HH 2"},
        Case{"from xml import sax\n__import__('pickle')\n", "B406 LH 1, B403 LH 2"},
        Case{"import subprocess as s\ns.run(x, shell=True)\ns.run(['ls'])\n",
             "B404 LH 1, B602 HH 2, B603 LH 3, B607 LH 3"},
        Case{"c.execute('select a from b' + x)\nx = 'select a from b %s' % y\nx = 'select a from b'\n",
             "B608 MM 1, B608 ML 2"},
        Case{"f(shell=x)\nf(shell=False)\n", "B604 ML 1"}, Case{"x = 1  # \xE2\x80\xAE\n", "B613 HM 1"},
        Case{"from django.utils.safestring import mark_safe\ndef f(a):\n  b = 'x'\n  mark_safe(b)\n  "
             "mark_safe(a)\n",
             "B308 MH 4, B703 MH 5, B308 MH 5"}));

TEST(Nosec, HidesAllOrWhatItNames) {
    const Result all = scan("assert x  # nosec\nassert x  # nosec: because\n");
    EXPECT_TRUE(all.findings.empty());
    EXPECT_EQ(all.suppressed, 2U);
    const Result some =
        scan("eval(x); exec(y)  # nosec B307\nassert x  # nosec assert_used\nassert (\n  x)  # nosec B102\n");
    EXPECT_EQ(some.skipped, 2U);
    ASSERT_EQ(some.findings.size(), 2U);
    EXPECT_EQ(some.findings[0].test->id, "B102");
    EXPECT_EQ(some.findings[1].test->id, "B101");
}

TEST(Scan, CountsLinesOfCode) {
    EXPECT_EQ(scan("# a\n\nx = 1\n  # b\n'''\n# c\n'''\n").lines_of_code, 3U);
}

std::string repeat(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

// Each is slow when what is looked at for one finding grows with the file.
TEST(Scan, TakesNoLongerThanTheSizeOfTheFile) {
    const std::clock_t start = std::clock();
    scan("x = y" + repeat(" + 'select a'", 20000) + "\n");
    scan("x = {" + repeat("'password': 'a', ", 50000) + "}\n");
    scan("from m import " + repeat("a", 300000) + " as y\n" + repeat("y()\n", 30000));
    scan("x = (\n" + repeat("'/tmp',  # nosec B1\n", 20000) + ")\n");
    scan("from django.utils.safestring import mark_safe\na = b = 'x'\n" +
         repeat("a = b; b = a; mark_safe(a)\n", 2000));
    const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    EXPECT_LT(spent, 20.0);
}

TEST(Catalogue, IsSortedAndComplete) {
    std::string_view before;
    for (const bandit::Test& each : all_tests()) {
        EXPECT_LT(before, each.id);
        before = each.id;
        EXPECT_EQ(&test(each.id), &each);
        EXPECT_EQ(find_test(each.name), &each);
        EXPECT_NE(each.cwe, 0U);
    }
    EXPECT_EQ(listed_call("pickle.loads"), &test("B301"));
    EXPECT_EQ(listed_call("pickle"), nullptr);
}

}  // namespace
}  // namespace pyforge::bandit
