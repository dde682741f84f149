#include <gtest/gtest.h>

#include <algorithm>
#include <pyforge/pyforge.hpp>

#include "support.hpp"

namespace pyforge {
namespace {

using testing::codes;
using testing::engine_for;

constexpr std::string_view kSource = "import os\nx = eval('1') if y == None else 2 \n";

TEST(Engine, ExampleOfTheDesign) {
    auto engine = Engine::create(Options{}.select({"E", "F", "S", "C90"})).value();
    const FileReport report = engine.analyze(Source::from_string(std::string(kSource), "app.py"));
    EXPECT_EQ(report.path(), "app.py");
    EXPECT_TRUE(report.analyzed());
    EXPECT_TRUE(report.parsed());
    EXPECT_EQ(codes(report), "F401 S307 F821 E711");
    const Issue& issue = report.issues()[3];
    EXPECT_EQ(issue.name, "none-comparison");
    EXPECT_EQ(issue.range.start, (Position{2, 23, 32}));
    EXPECT_EQ(issue.range.end, (Position{2, 27, 36}));
    EXPECT_EQ(issue.range.cell, 0U);
}

TEST(Engine, ContentsOfReportsCanBeChosenAnew) {
    const Engine plain = Engine::create(Options{}.select({"E711"}).metrics(false)).value();
    const Engine rich =
        plain.with_contents(Options{}.metrics(true).keep_text(true).fingerprints(true).select({"F"})).value();
    EXPECT_EQ(rich.options().select(), plain.options().select());
    const Source source = Source::from_string(std::string(kSource), "app.py");
    const FileReport before = plain.analyze(source);
    const FileReport after = rich.analyze(source);
    EXPECT_EQ(codes(before), "E711");
    EXPECT_EQ(codes(after), "E711");
    EXPECT_TRUE(before.text().empty());
    EXPECT_EQ(after.text(), kSource);
    EXPECT_EQ(before.issues()[0].fingerprint, 0U);
    EXPECT_NE(after.issues()[0].fingerprint, 0U);
}

TEST(Engine, RulesAreListedForEveryCopyAlike) {
    const Engine engine = engine_for({"E711", "F401"});
    const Engine copy = engine;
    ASSERT_EQ(engine.rules().size(), 2U);
    EXPECT_EQ(engine.rules()[0].code, "E711");
    EXPECT_EQ(engine.rules()[1].code, "F401");
    EXPECT_EQ(copy.rules().data(), engine.rules().data());
}

TEST(Engine, OptionsAreChecked) {
    const auto refused = [](const Options& options, std::string_view word) {
        const Result<Engine> engine = Engine::create(options);
        ASSERT_FALSE(engine.ok());
        EXPECT_EQ(engine.error().code, ErrorCode::InvalidOption);
        EXPECT_NE(engine.error().message.find(word), std::string::npos) << engine.error().message;
    };
    refused(Options{}.select({"E", "NOPE1"}), "NOPE1");
    refused(Options{}.ignore({"F40l"}), "F401");
    refused(Options{}.target_version({3, 7}), "3.7");
    refused(Options{}.target_version({2, 7}), "2.7");
    refused(Options{}.line_length(0), "line length");
    refused(Options{}.line_length(321), "321");
    refused(Options{}.extend_exclude({""}), "pattern");
    refused(Options{}.exclude({"a\nb"}), "pattern");
    refused(Options{}.rule_option("lint.pylint.max-arg", "1"), "lint.pylint.max-args");
    refused(Options{}.rule_option("line-length", "wide"), "number");
    EXPECT_TRUE(Engine::create(Options{}.rule_option("pylint.max-args", "1").preview(true)).ok());
    EXPECT_TRUE(Engine::create(Options{}.select({"E4", "E7", "E9", "F", "ALL"})).ok());
    EXPECT_TRUE(Engine::create().ok());
}

TEST(Engine, RulesAreThoseSelected) {
    const Engine some = engine_for({"E7", "F401"});
    std::string found;
    for (const RuleInfo& rule : some.rules()) {
        found.append(rule.code).append(" ");
    }
    EXPECT_EQ(found, "E701 E702 E703 E711 E712 E713 E714 E721 E722 E731 E741 E742 E743 F401 ");
    EXPECT_TRUE(engine_for({}).rules().empty());
    const auto stable = std::count_if(all_rules().begin(), all_rules().end(), [](const RuleInfo& rule) {
        return rule.status != RuleStatus::Preview;
    });
    constexpr std::size_t kYielding = 2;  // D203 to D211, D213 to D212: their opposites
    EXPECT_EQ(engine_for({"ALL"}).rules().size(), static_cast<std::size_t>(stable) - kYielding);
    const Engine all = Engine::create(Options{}.select({"ALL"}).preview(true)).value();
    EXPECT_EQ(all.rules().size(), all_rules().size() - kYielding);
    const Engine google =
        Engine::create(Options{}.select({"D4", "D401"}).rule_option("pydocstyle.convention", "google"))
            .value();
    const auto has = [&](std::string_view code) {
        return std::any_of(google.rules().begin(), google.rules().end(),
                           [&](const RuleInfo& rule) { return rule.code == code; });
    };
    EXPECT_TRUE(has("D401") && has("D415"));
    EXPECT_FALSE(has("D400"));
    const Engine defaults = Engine::create().value();
    EXPECT_FALSE(defaults.rules().empty());
    for (const RuleInfo& rule : defaults.rules()) {
        EXPECT_TRUE(rule.enabled_by_default) << rule.code;
    }
}

TEST(Engine, SourcesOfEveryKind) {
    const Engine engine = engine_for({"E711"});
    const std::string text = "x = y == None\n";
    EXPECT_EQ(codes(engine.analyze(Source::from_string(text))), "E711");
    EXPECT_EQ(codes(engine.analyze(Source::from_bytes(text))), "E711");
    EXPECT_EQ(codes(engine.analyze(Source::from_utf8_view(text))), "E711");
    EXPECT_EQ(Source::from_bytes(text).bytes().data(), text.data()) << "a view";
    const Source owned = Source::from_string("short");
    const Source copy = owned;
    EXPECT_EQ(copy.bytes().data(), owned.bytes().data()) << "copies share";
    EXPECT_EQ(source_kind("a.pyi"), SourceKind::Stub);
    EXPECT_EQ(source_kind("a.ipynb"), SourceKind::Notebook);
    EXPECT_EQ(source_kind("a"), SourceKind::Module);
}

TEST(Engine, EncodingsOfBytesAndText) {
    const Engine engine = engine_for({});
    const std::string latin = "# coding: latin-1\nx = '\xE4'\n";
    EXPECT_TRUE(engine.analyze(Source::from_bytes(latin)).parsed());
    EXPECT_FALSE(engine.analyze(Source::from_utf8_view(latin)).parsed())
        << "a declaration in text is a comment";
    const FileReport broken = engine.analyze(Source::from_bytes("x = 1\ny = '\xFF'\n"));
    EXPECT_TRUE(broken.analyzed());
    EXPECT_EQ(codes(broken), "invalid-syntax");
    EXPECT_EQ(broken.issues()[0].range.start.line, 2U);
    EXPECT_EQ(broken.issues()[0].category, Category::Syntax);
    EXPECT_EQ(broken.metrics(), nullptr);
}

TEST(Engine, BrokenSourceIsAnalysedAroundTheError) {
    const Engine engine = engine_for({"E711", "W291"});
    const FileReport report =
        engine.analyze(Source::from_string("a = b == None\nx = = 2\ndef f():\n    return c == None \n"));
    EXPECT_TRUE(report.analyzed());
    EXPECT_FALSE(report.parsed());
    EXPECT_EQ(codes(report), "invalid-syntax E711 E711 W291");
    ASSERT_NE(report.metrics(), nullptr);
    EXPECT_EQ(report.metrics()->functions.size(), 1U);
}

TEST(Engine, SuppressionsCanBeIgnored) {
    const std::string text = "import os  # noqa\n";
    const FileReport silent = engine_for({"F401"}).analyze(Source::from_bytes(text));
    EXPECT_EQ(silent.issues().size(), 0U);
    EXPECT_EQ(silent.suppressed(), 1U);
    const Engine loud = Engine::create(Options{}.select({"F401"}).respect_suppressions(false)).value();
    EXPECT_EQ(codes(loud.analyze(Source::from_bytes(text))), "F401");
}

TEST(Engine, FixesAndSuggestions) {
    const FileReport report = engine_for({"F541"}).analyze(Source::from_string("x = f'a'\n"));
    ASSERT_EQ(report.issues().size(), 1U);
    const Fix& fix = report.issues()[0].fix;
    ASSERT_TRUE(fix);
    EXPECT_EQ(fix.title, "Delete `f`");
    EXPECT_EQ(fix.edits[0].range.start.offset, 4U);
    EXPECT_EQ(fix.edits[0].range.end.offset, 5U);
    ASSERT_EQ(report.suggestions().size(), 1U);
    EXPECT_EQ(report.suggestions()[0].kind, "fix");
    EXPECT_EQ(report.suggestions()[0].fix.edits.data(), fix.edits.data());
}

TEST(Engine, SuggestionsFromMetrics) {
    std::string text = "def f(a, b, c):\n";
    for (int i = 0; i < 12; ++i) {
        text += "    if a:\n        return 1\n";
    }
    const FileReport simplify = engine_for({}).analyze(Source::from_string(text));
    ASSERT_EQ(simplify.suggestions().size(), 2U);
    EXPECT_EQ(simplify.suggestions()[0].kind, "simplify-function");
    EXPECT_EQ(simplify.suggestions()[1].kind, "add-annotations");
    for (int i = 0; i < 4; ++i) {
        text += "    if b:\n        return 1\n";
    }
    EXPECT_EQ(engine_for({}).analyze(Source::from_string(text)).suggestions()[0].kind, "split-function");
}

TEST(Engine, MetricsAndTextOnRequest) {
    const std::string text = "x = y == None\n";
    const Options base = Options{}.select({"E711"});
    EXPECT_NE(Engine::create(base)->analyze(Source::from_bytes(text)).metrics(), nullptr);
    const Engine bare = Engine::create(Options(base).metrics(false)).value();
    EXPECT_EQ(bare.analyze(Source::from_bytes(text)).metrics(), nullptr);
    EXPECT_TRUE(bare.analyze(Source::from_bytes(text)).suggestions().empty());
    EXPECT_EQ(bare.analyze(Source::from_bytes(text)).text(), "");
    const Engine keeping = Engine::create(Options(base).keep_text(true)).value();
    EXPECT_EQ(keeping.analyze(Source::from_bytes(text)).text(), text);
    EXPECT_EQ(keeping.analyze(Source::from_bytes("x = 1\n")).text(), "") << "no issues";
}

TEST(Engine, FilesThatCannotBeRead) {
    const testing::Folder folder;
    const std::string good = folder.write("a.py", "x = y == None\n");
    const Result<Source> source = Source::from_file(good);
    ASSERT_TRUE(source.ok());
    EXPECT_EQ(codes(engine_for({"E711"}).analyze(*source)), "E711");
    EXPECT_EQ(Source::from_file(folder / "missing.py").error().code, ErrorCode::NotFound);
    EXPECT_EQ(Source::from_file(folder / "").error().code, ErrorCode::IsDirectory);
    EXPECT_THROW((void)Source::from_file(folder / "missing.py").value(), BadResult);
    try {
        (void)Source::from_file(folder / "missing.py").value();
    } catch (const BadResult& failure) {
        EXPECT_EQ(failure.error().path, folder / "missing.py");
        EXPECT_NE(std::string(failure.what()).find("missing.py: "), std::string::npos);
    }
}

TEST(Engine, SizeLimit) {
    const Engine engine = Engine::create(Options{}.max_file_size(10)).value();
    const FileReport report = engine.analyze(Source::from_string("x = 1234567890\n", "big.py"));
    EXPECT_FALSE(report.analyzed());
    EXPECT_EQ(report.reason().code, ErrorCode::TooLarge);
    EXPECT_EQ(report.reason().path, "big.py");
    EXPECT_TRUE(engine.analyze(Source::from_string("x = 1\n")).analyzed());
}

TEST(Engine, Notebooks) {
    const std::string text =
        R"({"cells": [{"cell_type": "code", "source": ["%time\n", "x = y == None"], "metadata": {}, "outputs": [],
             "execution_count": null}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})";
    const Engine engine = engine_for({"E711"});
    const FileReport report = engine.analyze(Source::from_bytes(text, "n.ipynb"));
    ASSERT_EQ(codes(report), "E711");
    EXPECT_EQ(report.issues()[0].range.cell, 1U);
    EXPECT_EQ(report.issues()[0].range.start.line, 2U);
    EXPECT_EQ(engine.analyze(Source::from_bytes("{", "n.ipynb")).reason().code, ErrorCode::InvalidNotebook);
    const Result<SyntaxTree> tree = SyntaxTree::parse(Source::from_bytes(text, "n.ipynb"));
    ASSERT_TRUE(tree.ok());
    EXPECT_EQ(tree->root().children().back().range().cell, 1U);
}

TEST(Engine, ReportOfNothing) {
    const FileReport report;
    EXPECT_FALSE(report.analyzed());
    EXPECT_EQ(report.path(), "");
    EXPECT_EQ(report.reason().code, ErrorCode::Internal);
    EXPECT_EQ(report.metrics(), nullptr);
    EXPECT_TRUE(report.issues().empty());
    EXPECT_EQ(ProjectReport().files().size(), 0U);
}

TEST(Rules, AreFoundByCodeAndName) {
    ASSERT_NE(find_rule("f401"), nullptr);
    EXPECT_EQ(find_rule("f401"), find_rule("Unused-Import"));
    EXPECT_EQ(find_rule("F4"), nullptr);
    EXPECT_EQ(nearest_rule("F40I")->code, "F401");
    EXPECT_EQ(nearest_rule("unused-imprt")->code, "F401");
    EXPECT_EQ(nearest_rule("something quite different"), nullptr);
    EXPECT_EQ(nearest_rule(std::string(100000, 'x')), nullptr);
}

TEST(Syntax, TreesOutliveTheirSource) {
    SyntaxNode node;
    SyntaxTree tree = [&] {
        const std::string text = "def f(a): return a.b\n";
        return SyntaxTree::parse(Source::from_bytes(text, "m.py")).value();
    }();
    node = tree.root().children()[0];
    EXPECT_EQ(node.kind(), "FunctionDef");
    EXPECT_EQ(node.name(), "f");
    EXPECT_EQ(node.parent(), tree.root());
    EXPECT_FALSE(tree.root().parent());
    EXPECT_EQ(node.text(), "def f(a): return a.b");
    EXPECT_EQ(tree.path(), "m.py");
    EXPECT_EQ(tree.node(tree.size() - 1), tree.root());
    for (const TreeFormat format : {TreeFormat::Tree, TreeFormat::Canonical, TreeFormat::Json}) {
        EXPECT_NE(tree.dump(format).value().find("FunctionDef"), std::string::npos);
    }
}

TEST(Syntax, ErrorsAreIssues) {
    const SyntaxTree tree = SyntaxTree::parse(Source::from_string("x = 1\ny = = 2\nz = 3\n")).value();
    ASSERT_EQ(tree.errors().size(), 1U);
    EXPECT_EQ(tree.errors()[0].code, "invalid-syntax");
    EXPECT_EQ(tree.errors()[0].range.start.line, 2U);
    EXPECT_TRUE(tree.root());
    const SyntaxTree old =
        SyntaxTree::parse(Source::from_string("match x:\n case 1: pass\n"), Options{}.target_version({3, 9}))
            .value();
    EXPECT_EQ(old.errors().size(), 1U);
    const SyntaxTree undecodable = SyntaxTree::parse(Source::from_bytes("\xFF")).value();
    EXPECT_EQ(undecodable.errors().size(), 1U);
    EXPECT_FALSE(undecodable.root());
    EXPECT_EQ(undecodable.dump(TreeFormat::Canonical).value(), "");
    EXPECT_EQ(undecodable.dump(TreeFormat::Json).value(), "null\n");
}

}  // namespace
}  // namespace pyforge
