// The scores of files and projects.
#include <gtest/gtest.h>

#include <pyforge/pyforge.hpp>
#include <random>

namespace pyforge {
namespace {

Issue issue(Category category, Severity severity) {
    Issue out;
    out.category = category;
    out.severity = severity;
    return out;
}

TEST(Scores, FollowTheirFormulas) {
    EXPECT_EQ(security_score({}), 100);
    EXPECT_EQ(style_score({}, 0), 100);
    const std::vector<Issue> issues{
        issue(Category::Security, Severity::Error), issue(Category::Security, Severity::Error),
        issue(Category::Style, Severity::Info), issue(Category::Formatting, Severity::Warning),
        issue(Category::Syntax, Severity::Error)};
    EXPECT_EQ(security_score(issues), 50);
    EXPECT_EQ(style_score(issues, 80), 90);
    EXPECT_EQ(style_score(issues, 8), 0);
    EXPECT_EQ(style_score(issues, 1), 0);
}

// Whatever issue goes, no score falls; and a score that is not at its end rises for the issues it is about.
TEST(Scores, AnIssueLessNeverLowersThem) {
    std::mt19937 random(20240517);
    for (int round = 0; round < 300; ++round) {
        std::vector<Issue> issues(1 + random() % 30);
        for (Issue& one : issues) {
            one = issue(static_cast<Category>(random() % 10), static_cast<Severity>(random() % 3));
        }
        const std::uint64_t lines = random() % 40;
        const double security = security_score(issues);
        const double style = style_score(issues, lines);
        EXPECT_GT(security, 0);
        EXPECT_LE(security, 100);
        EXPECT_GE(style, 0);
        EXPECT_LE(style, 100);
        for (std::size_t gone = 0; gone < issues.size(); ++gone) {
            std::vector<Issue> left = issues;
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(gone));
            if (issues[gone].category == Category::Security) {
                EXPECT_GT(security_score(left), security);
                EXPECT_EQ(style_score(left, lines), style);
            } else {
                EXPECT_EQ(security_score(left), security);
                EXPECT_GE(style_score(left, lines), style);
            }
        }
    }
}

// The same through the engine: what is repaired in the source, line for line.
TEST(Scores, RepairsNeverLowerThem) {
    const std::vector<std::pair<std::string, std::string>> lines{
        {"import os", ""},
        {"if x == None: y = 1", "if x is None: y = 1"},
        {"z = eval(x)", "z = int(x)"},
        {"l = 1", "length = 1"},
        {"print(undefined)", "print(x)"},
        {"subprocess.run(x, shell=True)", "subprocess.run([x])"},
        {"a = 1 ", "a = 1"},
    };
    const auto engine = Engine::create(Options{}.select({"ALL"})).value();
    const auto scores = [&](unsigned repaired) {
        std::string text = "import subprocess\nx = 2\n";
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text += ((repaired >> i) & 1U) != 0 ? lines[i].second : lines[i].first;
            text += '\n';
        }
        return engine.analyze(Source::from_string(text, "a.py")).scores();
    };
    for (unsigned repaired = 0; repaired < 1U << lines.size(); ++repaired) {
        const Scores before = scores(repaired);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (((repaired >> i) & 1U) == 0) {
                const Scores after = scores(repaired | 1U << i);
                EXPECT_GE(after.security_score, before.security_score) << lines[i].first;
                EXPECT_GE(after.style_score, before.style_score) << lines[i].first;
            }
        }
    }
}

TEST(Scores, OfSeveralFiles) {
    const auto engine = Engine::create(Options{}.select({"S307", "E711"})).value();
    const std::vector<Source> sources{
        Source::from_string("def f(a: int) -> int:\n    return eval(a)\n", "a.py"),
        Source::from_string("def g(a):\n    if a == None:\n        return 1\n", "b.py"),
        Source::from_string("", "c.py")};
    const ProjectReport project = engine.analyze_all(sources).value();
    const Scores a = project.files()[0].scores();
    const Scores b = project.files()[1].scores();
    const Scores all = project.scores();
    EXPECT_EQ(a.complexity, 1);
    EXPECT_EQ(b.complexity, 2);
    EXPECT_EQ(all.complexity, 1.5);
    EXPECT_EQ(a.type_coverage, 100);
    EXPECT_EQ(b.type_coverage, 0);
    EXPECT_EQ(all.type_coverage, 50);
    EXPECT_LT(a.security_score, 100);
    EXPECT_EQ(all.security_score, a.security_score);
    EXPECT_GT(all.style_score, b.style_score);
    EXPECT_LT(all.style_score, a.style_score);

    const auto plain = Engine::create(Options{}.select({"E711"}).metrics(false)).value();
    const Scores unmeasured = plain.analyze(sources[0]).scores();
    EXPECT_FALSE(unmeasured.complexity.has_value());
    EXPECT_FALSE(unmeasured.type_coverage.has_value());
    EXPECT_EQ(unmeasured.style_score, 100);
    EXPECT_EQ(FileReport().scores(), Scores());
}

}  // namespace
}  // namespace pyforge
