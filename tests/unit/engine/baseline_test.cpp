#include <gtest/gtest.h>

#include <pyforge/pyforge.hpp>
#include <string>

namespace pyforge {
namespace {

FileReport report_of(const std::string& text, bool fingerprints = true) {
    const Options options = Options{}.select({"E711", "F401", "E501", "W291"}).fingerprints(fingerprints);
    return Engine::create(options).value().analyze(Source::from_string(text, "a.py"));
}

std::vector<std::uint64_t> prints(const std::string& text) {
    std::vector<std::uint64_t> out;
    const FileReport report = report_of(text);
    for (const Issue& issue : report.issues()) {
        out.push_back(issue.fingerprint);
    }
    return out;
}

TEST(Fingerprint, IsZeroUnlessAskedFor) {
    const FileReport report = report_of("import os\n", false);
    ASSERT_EQ(report.issues().size(), 1U);
    EXPECT_EQ(report.issues()[0].fingerprint, 0U);
    EXPECT_EQ(Baseline::of({&report, 1}).error().code, ErrorCode::InvalidOption);
}

TEST(Fingerprint, NamesTheDefinition) {
    const FileReport report = report_of(
        "class A:\n    def f(self, x):\n        def g():\n            return x == None\n        return x == "
        "None\n"
        "    y = f == None\nz = A == None\n");
    ASSERT_EQ(report.issues().size(), 4U);
    EXPECT_EQ(report.issues()[0].definition, "A.f.g");
    EXPECT_EQ(report.issues()[1].definition, "A.f");
    EXPECT_EQ(report.issues()[2].definition, "A");
    EXPECT_EQ(report.issues()[3].definition, "");
}

TEST(Fingerprint, OfLongStatementsIsThatOfTheLine) {
    std::string table = "t = [\n";
    for (int i = 0; i < 100; ++i) {
        table += "    (x" + std::to_string(i) + " == None, 1, 2),\n";
    }
    const std::vector<std::uint64_t> before = prints(table + "]\n");
    const std::vector<std::uint64_t> after = prints("t = [\n    (1, 2),\n" + table.substr(6) + "]\n");
    ASSERT_EQ(before.size(), 100U);
    EXPECT_EQ(before, after);
    EXPECT_NE(before[0], before[1]);
}

TEST(Fingerprint, OfCommentsAndBlankLines) {
    EXPECT_EQ(prints("x = 1\n# a comment \n"), prints("\n\n    # a comment \nx = 1\n"));
    EXPECT_NE(prints("# a comment \n"), prints("# a remark \n"));
    EXPECT_EQ(prints("def f(:\n"), prints("\ndef f(:\n"));
    EXPECT_EQ(prints("\xff\n").size(), 1U);
}

TEST(Fingerprint, DeepAndLongNames) {
    std::string text;
    for (int depth = 0; depth < 90; ++depth) {
        text.append(static_cast<std::size_t>(depth), ' ').append("class ").append(500, 'a').append(":\n");
    }
    text.append(90, ' ').append("x = y == None\n");
    const FileReport report = report_of(text);
    ASSERT_FALSE(report.issues().empty());
    EXPECT_LT(report.issues().back().definition.size(), 1000U);
}

TEST(Baseline, LeavesOutWhatItKnows) {
    const Engine engine = Engine::create(Options{}.select({"E711"}).fingerprints(true)).value();
    const auto run = [&](const std::string& text) {
        const Source source = Source::from_string(text, "a.py");
        return engine.analyze_all({&source, 1}).value();
    };
    const ProjectReport before = run("x = y == None\nx = y == None\n");
    const Baseline baseline = Baseline::parse(Baseline::of(before.files()).value().json().value()).value();
    ASSERT_EQ(baseline.entries().size(), 1U);
    EXPECT_EQ(baseline.size(), 2U);
    const BaselineResult more =
        baseline.apply(run("x = y == None\n\nx = y == None\nx = y == None\n")).value();
    ASSERT_EQ(more.report.issues(), 1U);
    EXPECT_EQ(more.report.files()[0].issues()[0].range.start.line, 4U);
    EXPECT_EQ(more.report.files()[0].path(), "a.py");
    EXPECT_NE(more.report.files()[0].metrics(), nullptr);
    EXPECT_EQ(more.known, 2U);
    EXPECT_TRUE(more.gone.empty());
    EXPECT_EQ(more.report.files()[0].suggestions().size(), 1U) << "those of known issues go with them";
    const BaselineResult fewer = baseline.apply(run("x = y == None\n")).value();
    ASSERT_EQ(fewer.gone.size(), 1U);
    EXPECT_EQ(fewer.gone[0].count, 1U);
    const BaselineResult other = baseline.apply({}).value();
    EXPECT_EQ(other.unseen, std::vector<std::string>{"a.py"});
}

TEST(Baseline, AnyBytesAreABaselineOrAnError) {
    const std::string good =
        R"({"version": 1, "findings": {"a\u00e4": [{"code": "E1", "key": "0123456789abcdef"}]}})";
    EXPECT_EQ(Baseline::parse(good)->entries()[0].path, "a\xC3\xA4");
    for (std::size_t cut = 0; cut < good.size(); ++cut) {
        EXPECT_FALSE(Baseline::parse(good.substr(0, cut)).ok()) << cut;
        std::string damaged(good);
        damaged[cut] = '\x07';
        (void)Baseline::parse(damaged);
    }
    std::string deep = R"({"version": 1, "x": )";
    for (int i = 0; i < 100000; ++i) {
        deep += '[';
    }
    EXPECT_FALSE(Baseline::parse(deep).ok());
    EXPECT_FALSE(Baseline::parse(std::string_view(deep).substr(20)).ok());
}

TEST(Filter, ThatThrows) {
    const FileReport report = report_of("import os\n");
    const Result<FileReport> thrown =
        report.filtered([](const Issue&) -> bool { throw std::runtime_error("no"); });
    EXPECT_EQ(thrown.error().message, "no");
    const FileReport none = report.filtered([](const Issue&) { return false; }).value();
    EXPECT_TRUE(none.issues().empty());
    EXPECT_EQ(none.filtered([](const Issue&) { return true; })->path(), "a.py");
}

TEST(ChangedLines, OfHunks) {
    const auto changed =
        ChangedLines::from_diff(
            "diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n@@ -3,2 +3 @@ def f():\n-a\n-b\n+++ b/y.py\n"
            "@@ -10,0 +10,2 @@\n+new\n+@@ -1 +1 @@\n\\ No newline at end of file\n"
            "--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
            "--- \"a/t\\303\\244\\\"\\t.py\"\n+++ \"b/t\\303\\244\\\"\\t.py\"\n@@ -1 +1,3 @@ x\n "
            "context\n-old\n+one\n+two\n"
            "--- a/with space.py\t\n+++ b/with space.py\t\n@@ -5 +4,0 @@\n-x\n")
            .value();
    EXPECT_EQ(changed.paths(), (std::vector<std::string>{"t\xC3\xA4\"\t.py", "with space.py", "x.py"}));
    for (std::uint32_t line = 1; line < 20; ++line) {
        EXPECT_EQ(changed.touches("x.py", line, line), line == 3 || line == 10 || line == 11) << line;
    }
    EXPECT_TRUE(changed.touches("x.py", 4, 10));
    EXPECT_FALSE(changed.touches("x.py", 4, 9));
    EXPECT_FALSE(changed.touches("y.py", 1, 100));
    EXPECT_TRUE(changed.touches("t\xC3\xA4\"\t.py", 2, 2));
    EXPECT_FALSE(changed.touches("with space.py", 1, 100));
    Issue syntax;
    syntax.category = Category::Syntax;
    EXPECT_TRUE(changed.touches("with space.py", syntax)) << "lines that are gone may break a file, too";
    EXPECT_TRUE(changed.below("/r").touches("/r/x.py", 3, 3));
}

TEST(ChangedLines, OfWhatIsNoDiff) {
    EXPECT_TRUE(ChangedLines::from_diff("").value().empty());
    EXPECT_FALSE(ChangedLines::from_diff("+++ b/a\n@@ -x +1 @@\n").ok());
    EXPECT_FALSE(ChangedLines::from_diff("@@ -1 +1 @@\n").ok());
    EXPECT_TRUE(ChangedLines::from_diff("+++ b/a\n@@ -1 +1,99999999999999999999 @@\n+x").ok());
}

}  // namespace
}  // namespace pyforge
