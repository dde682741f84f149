#include <gtest/gtest.h>

#include <filesystem>
#include <pyforge/pyforge.hpp>
#include <random>

#include "support.hpp"

namespace pyforge {
namespace {

using testing::codes;
using testing::engine_for;

// Everything that a report says, metrics too.
std::string whole(const FileReport& report) {
    std::string out = format_issues({&report, 1}, IssueFormat::Json).value();
    const ProjectReport project = ProjectReport::of({report}).value();
    out += format_metrics(project, MetricsFormat::Json).value();
    out += std::to_string(report.suppressed()) + " " + std::to_string(report.lines()) + " " +
           (report.parsed() ? "parsed " : "broken ") + (report.analyzed() ? "" : report.reason().message);
    out.append(report.text());
    for (const Suggestion& suggestion : report.suggestions()) {
        out.append(suggestion.message);
    }
    return out;
}

std::vector<std::string> samples() {
    const std::filesystem::path root = PYFORGE_SOURCE_DIR;
    std::vector<std::string> out;
    for (const char* folder : {"examples/sample", "tests/syntax_cases"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() == ".py" && entry.file_size() < 20000) {
                out.push_back(entry.path().string());
            }
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

// A place in the text and something to put there, as a person at a keyboard would and worse.
struct Change {
    std::size_t start;
    std::size_t end;
    std::string text;
};
Change any_change(std::mt19937& random, std::string_view text) {
    static constexpr std::string_view kPieces[] = {"a",
                                                   "\n",
                                                   "    ",
                                                   "\"",
                                                   "'''",
                                                   "(",
                                                   ")",
                                                   ":",
                                                   "#",
                                                   "def f(x):\n",
                                                   "import os\n",
                                                   "\xC3\xA9",
                                                   "\\",
                                                   "{",
                                                   "\t",
                                                   "# noqa\n",
                                                   "if x == None: pass\n",
                                                   "\xFF"};
    const std::size_t start = random() % (text.size() + 1);
    const std::size_t left = text.size() - start;
    const std::size_t length = random() % 3 == 0 ? random() % 40 : random() % 2;
    const bool only_delete = random() % 4 == 0;
    return {start, start + std::min(left, length),
            only_delete ? std::string() : std::string(kPieces[random() % std::size(kPieces)])};
}

TEST(Document, ReportAfterEditsIsThatOfTheWholeText) {
    const Engine engine =
        Engine::create(Options{}.select({"ALL"}).preview(true).keep_text(true).fingerprints(true)).value();
    std::mt19937 random(7);
    unsigned broken = 0;
    unsigned reports = 0;
    const std::vector<std::string> files = samples();
    ASSERT_GT(files.size(), 20U);
    for (const std::string& file : files) {
        std::string text(Source::from_file(file).value().bytes());
        Document document = Document::open(engine, text, "sample/app.py").value();
        for (int edit = 0; edit < 12; ++edit) {
            const Change change = any_change(random, text);
            text.replace(change.start, change.end - change.start, change.text);
            ASSERT_TRUE(document.edit(change.start, change.end, change.text));
            ASSERT_EQ(document.text(), text);
            if (edit % 3 == 1) {
                continue;  // several edits before one report
            }
            const FileReport report = document.report();
            const FileReport expected = engine.analyze(Source::from_string(text, "sample/app.py"));
            ASSERT_EQ(whole(report), whole(expected)) << file << ", edit " << edit << "\n" << text;
            ++reports;
            broken += report.parsed() ? 0 : 1;
        }
    }
    EXPECT_GT(broken, reports / 10);
    EXPECT_LT(broken, reports);
}

TEST(Document, ReportIsMadeOnceForEveryState) {
    const Engine engine = engine_for({"E711", "F401"});
    Document document = Document::open(engine, "import os\n", "app.py").value();
    const FileReport first = document.report();
    EXPECT_EQ(codes(first), "F401");
    EXPECT_EQ(document.report().issues().data(), first.issues().data());
    ASSERT_TRUE(document.edit(10, 10, "os == None\n"));
    EXPECT_EQ(codes(document.report()), "E711");
    EXPECT_EQ(codes(first), "F401");  // reports outlive the text that they were made of
    EXPECT_EQ(document.path(), "app.py");
}

TEST(Document, RangesBeyondTheTextChangeNothing) {
    const Engine engine = engine_for({"F401"});
    Document document = Document::open(engine, "x = 1\n").value();
    EXPECT_FALSE(document.edit(3, 2, "y"));
    EXPECT_FALSE(document.edit(0, 7, "y"));
    EXPECT_FALSE(document.edit(7, 7, "y"));
    EXPECT_FALSE(document.edit(0, static_cast<std::size_t>(-1), "y"));
    EXPECT_EQ(document.text(), "x = 1\n");
    EXPECT_TRUE(document.edit(6, 6, "import os\n"));
    EXPECT_EQ(codes(document.report()), "F401");
    EXPECT_TRUE(document.edit(0, 16, ""));
    EXPECT_TRUE(document.text().empty());
    EXPECT_TRUE(document.report().issues().empty());
}

TEST(Document, TextAndEngineCanBeReplaced) {
    Document document = Document::open(engine_for({"F401"}), "import os\nx = y == None\n").value();
    EXPECT_EQ(codes(document.report()), "F401");
    document.set_engine(engine_for({"E711"}));
    EXPECT_EQ(codes(document.report()), "E711");
    document.set_text("import sys\n");
    EXPECT_EQ(codes(document.report()), "");
    Document moved = std::move(document);
    document = Document::open(engine_for({"F401"}), "import re\n").value();
    EXPECT_EQ(moved.text(), "import sys\n");
    EXPECT_EQ(codes(document.report()), "F401");
}

TEST(Document, NotebookCells) {
    const std::string text =
        R"({"cells": [{"cell_type": "code", "source": ["import os\n"], "outputs": [], "metadata": {}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})";
    Document document = Document::open(engine_for({"F401"}), text, "a.ipynb").value();
    EXPECT_EQ(codes(document.report()), "F401");
    ASSERT_TRUE(document.edit(0, 1, ""));
    EXPECT_EQ(whole(document.report()),
              whole(engine_for({"F401"}).analyze(Source::from_string(text.substr(1), "a.ipynb"))));
    ASSERT_TRUE(document.edit(0, 0, "{"));
    EXPECT_EQ(codes(document.report()), "F401");
}

}  // namespace
}  // namespace pyforge
