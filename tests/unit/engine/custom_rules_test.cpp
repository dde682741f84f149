#include <gtest/gtest.h>

#include <atomic>
#include <pyforge/pyforge.hpp>
#include <stdexcept>

namespace pyforge {
namespace {

CustomRule calls() {
    CustomRule rule;
    rule.code = "ACME001";
    rule.name = "calls";
    rule.message = "A call";
    rule.severity = Severity::Error;
    rule.category = Category::Restriction;
    return rule;
}

TEST(CustomRules, CallbackSeesTheTree) {
    CustomRule rule = calls();
    rule.callback = [](const SyntaxTree& tree, const CustomReport& report) {
        for (std::uint32_t i = 0; i < tree.size(); ++i) {
            if (tree.node(i).kind() == "Call") {
                report(tree.node(i));
                report(tree.node(i).range(), "The same again");
            }
        }
    };
    FileReport report;
    {
        const Engine engine = Engine::create(Options{}.select({"F401"}).custom_rule(rule)).value();
        EXPECT_EQ(engine.rules().size(), 2U);
        EXPECT_EQ(engine.rules()[0].code, "ACME001");
        report = engine.analyze(Source::from_string("import os\nf(1)\ng(2)  # noqa: ACME001\n", "a.py"));
    }
    // The report outlives the engine.
    ASSERT_EQ(report.issues().size(), 3U);
    EXPECT_EQ(report.suppressed(), 2U);
    const Issue& issue = report.issues()[1];
    EXPECT_EQ(issue.code, "ACME001");
    EXPECT_EQ(issue.name, "calls");
    EXPECT_EQ(issue.message, "A call");
    EXPECT_EQ(issue.severity, Severity::Error);
    EXPECT_EQ(issue.range.start.line, 2U);
    EXPECT_EQ(report.issues()[2].message, "The same again");
}

TEST(CustomRules, RangesBeyondTheTextAreCut) {
    CustomRule rule = calls();
    rule.callback = [](const SyntaxTree&, const CustomReport& report) {
        report(SourceRange{{1, 1, 4000000000U}, {1, 1, 7}, 0}, "beyond");
    };
    const Engine engine = Engine::create(Options{}.select({}).custom_rule(rule)).value();
    EXPECT_EQ(engine.analyze(Source::from_string("x\n")).issues().size(), 1U);
    EXPECT_EQ(engine.analyze(Source::from_string("")).issues().size(), 1U);
}

TEST(CustomRules, ThatThrowEndTheFileAlone) {
    CustomRule rule = calls();
    rule.callback = [](const SyntaxTree& tree, const CustomReport&) {
        if (tree.path() == "bad.py") {
            throw std::runtime_error("no luck");
        }
    };
    const Engine engine = Engine::create(Options{}.custom_rule(rule)).value();
    const FileReport bad = engine.analyze(Source::from_string("x = 1\n", "bad.py"));
    EXPECT_FALSE(bad.analyzed());
    EXPECT_EQ(bad.reason().message, "custom rule ACME001 failed: no luck");
    EXPECT_TRUE(engine.analyze(Source::from_string("x = 1\n", "good.py")).analyzed());
}

TEST(CustomRules, RunOnAllThreads) {
    CustomRule callback = calls();
    std::atomic<int> files{0};
    callback.callback = [&files](const SyntaxTree&, const CustomReport&) { ++files; };
    CustomRule query = calls();
    query.code = "ACME002";
    query.message = "Call of @name";
    query.query = "(call function: (identifier) @name)";
    const Engine engine =
        Engine::create(Options{}.select({}).custom_rule(callback).custom_rule(query)).value();
    std::vector<Source> sources;
    for (int i = 0; i < 64; ++i) {
        sources.push_back(Source::from_string("f(" + std::to_string(i) + ")\n"));
    }
    RunOptions run;
    run.jobs = 4;
    const ProjectReport report = engine.analyze_all(sources, run).value();
    EXPECT_EQ(files.load(), 64);
    EXPECT_EQ(report.issues(), 64U);
    EXPECT_EQ(report.files()[63].issues()[0].message, "Call of f");
}

TEST(CustomRules, Mistakes) {
    const auto error = [](const CustomRule& rule) {
        const Result<Engine> engine = Engine::create(Options{}.custom_rule(rule));
        return engine.ok() ? std::string() : engine.error().message;
    };
    EXPECT_EQ(error(calls()), "custom rule `ACME001`: it has neither query nor callback");
    CustomRule both = calls();
    both.query = "(call) @c";
    EXPECT_EQ(error(both), "");
    both.callback = [](const SyntaxTree&, const CustomReport&) {};
    EXPECT_EQ(error(both), "custom rule `ACME001`: it has both query and callback");
    EXPECT_EQ(Engine::create(Options{}.ignore({"ACME001"})).error().code, ErrorCode::InvalidOption);
    both.callback = nullptr;
    const Engine engine = Engine::create(Options{}.custom_rule(both).ignore({"ACME001"})).value();
    EXPECT_TRUE(engine.analyze(Source::from_string("print()\n")).issues().empty());
}

}  // namespace
}  // namespace pyforge
