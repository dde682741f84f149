#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pyforge/format.hpp>
#include <stdexcept>
#include <string>

#include "report/data.hpp"
#include "report/json_writer.hpp"

namespace pyforge {
namespace {

using nlohmann::json;

// Reports made by hand: this layer knows no engine.
class Reports {
  public:
    // One issue at line 2, columns 5 to 9, of "a\n    None\n".
    detail::ReportData& add(std::string path) {
        auto data = std::make_shared<detail::ReportData>();
        data->path = std::move(path);
        data->analyzed = true;
        data->parsed = true;
        data->text = "a\n    None\n";
        Issue issue;
        issue.code = "X001";
        issue.name = "made-up";
        issue.message = "a \"quoted\" message";
        issue.severity = Severity::Warning;
        issue.range = {{2, 5, 6}, {2, 9, 10}, 0};
        data->issues.push_back(issue);
        all_.emplace_back(data);
        return *data;
    }
    void add_failure(std::string path) {
        auto data = std::make_shared<detail::ReportData>();
        data->path = std::move(path);
        data->reason = {ErrorCode::TooLarge, "is too large", data->path};
        all_.emplace_back(std::move(data));
    }
    [[nodiscard]] std::string as(IssueFormat format, const FormatOptions& options = {}) const {
        return format_issues(all_, format, options).value();
    }

    [[nodiscard]] Result<std::uint64_t> to(IssueFormat format, const Sink& sink) const {
        return write_issues(all_, format, sink);
    }

  private:
    std::vector<FileReport> all_;
};

TEST(Format, Concise) {
    Reports reports;
    reports.add("/work/src/a.py");
    reports.add("b.ipynb").issues[0].range.cell = 3;
    reports.add("c.py").issues[0].category = Category::Syntax;
    EXPECT_EQ(reports.as(IssueFormat::Concise, {"/work", false}),
              "src/a.py:2:5: X001 a \"quoted\" message\n"
              "b.ipynb:cell 3:2:5: X001 a \"quoted\" message\n"
              "c.py:2:5: X001: a \"quoted\" message\n");
    EXPECT_EQ(reports.as(IssueFormat::Concise, {"/work/src/a.py", false}).substr(0, 14), "/work/src/a.py");
    EXPECT_EQ(reports.as(IssueFormat::Concise, {"/wor", false}).substr(0, 14), "/work/src/a.py");
}

TEST(Format, FullOfOddPlaces) {
    const auto shown = [](std::string text, SourceRange range) {
        Reports reports;
        detail::ReportData& data = reports.add("a.py");
        data.text = std::move(text);
        data.issues[0].range = range;
        return reports.as(IssueFormat::Full);
    };
    EXPECT_NE(shown("x", {{1, 2, 1}, {1, 2, 1}, 0}).find("1 | x\n  |  ^\n"), std::string::npos)
        << "at the end";
    EXPECT_NE(shown("x\r\ny\r\n", {{2, 1, 3}, {2, 2, 4}, 0}).find("2 | y\n  | ^\n"), std::string::npos);
    EXPECT_NE(shown("ab\ncd\n", {{1, 2, 1}, {2, 2, 4}, 0}).find("1 | ab\n  |  ^\n"), std::string::npos)
        << "over several lines: the first";
    EXPECT_NE(shown("a\x01z\n", {{1, 3, 2}, {1, 4, 3}, 0}).find("1 | a?z\n  |   ^\n"), std::string::npos);
    EXPECT_NE(shown("x\n", {{9, 1, 900}, {9, 1, 950}, 0}).find("X001"), std::string::npos)
        << "beyond the text";
    const std::string wide = shown(std::string(5000, 'x'), {{1, 2501, 2500}, {1, 4001, 4000}, 0});
    EXPECT_LT(wide.size(), 600U);
    EXPECT_NE(wide.find("…x"), std::string::npos);
}

TEST(Format, Colors) {
    Reports reports;
    reports.add("a.py");
    EXPECT_EQ(reports.as(IssueFormat::Concise).find('\x1b'), std::string::npos);
    EXPECT_NE(reports.as(IssueFormat::Concise, {"", true}).find("\x1b[1;31mX001\x1b[0m"), std::string::npos);
}

TEST(Format, JsonReadsBack) {
    Reports reports;
    detail::ReportData& data = reports.add("\xC3\xA4\n\xFF.py");
    const Edit edit{data.issues[0].range, "is\tnot"};
    data.edits.push_back(edit);
    data.issues[0].fix = {"Replace it", Applicability::Unsafe, data.edits};
    data.suggestions.push_back({"fix", "X001", "Replace it", data.issues[0].range, data.issues[0].fix});
    reports.add_failure("big.py");
    const json document = json::parse(reports.as(IssueFormat::Json));
    const json& file = document["files"][0];
    EXPECT_EQ(file["path"], "\xC3\xA4\n\xEF\xBF\xBD.py");
    EXPECT_EQ(file["metrics"], nullptr);
    const json expected_issue = {{"code", "X001"},
                                 {"name", "made-up"},
                                 {"message", "a \"quoted\" message"},
                                 {"severity", "warning"},
                                 {"category", "style"},
                                 {"line", 2},
                                 {"column", 5},
                                 {"end_line", 2},
                                 {"end_column", 9},
                                 {"cell", nullptr},
                                 {"fix",
                                  {{"title", "Replace it"},
                                   {"applicability", "unsafe"},
                                   {"edits", json::array({{{"line", 2},
                                                           {"column", 5},
                                                           {"end_line", 2},
                                                           {"end_column", 9},
                                                           {"cell", nullptr},
                                                           {"text", "is\tnot"}}})}}}};
    EXPECT_EQ(file["issues"], json::array({expected_issue}));
    EXPECT_EQ(file["suggestions"][0]["fix"], expected_issue["fix"]);
    EXPECT_EQ(document["files"][1]["reason"], (json{{"code", "too-large"}, {"message", "is too large"}}));
    EXPECT_EQ(
        document["summary"],
        (json{
            {"files", 2}, {"analyzed", 1}, {"not_analyzed", 1}, {"issues", 1}, {"by_code", {{"X001", 1}}}}));
}

TEST(Format, SarifReadsBack) {
    Reports reports;
    reports.add("a b.py");
    reports.add("/root/c.py").issues[0].range.cell = 2;
    reports.add_failure("big.py");
    const json run = json::parse(reports.as(IssueFormat::Sarif, {"/root", false}))["runs"][0];
    EXPECT_EQ(run["results"].size(), 2U);
    EXPECT_EQ(run["tool"]["driver"]["rules"].size(), 1U);
    EXPECT_EQ(run["results"][1]["ruleIndex"], 0);
    const json& place = run["results"][0]["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"], (json{{"uri", "a%20b.py"}, {"uriBaseId", "SRCROOT"}}));
    EXPECT_EQ(place["region"],
              (json{{"startLine", 2}, {"startColumn", 5}, {"endLine", 2}, {"endColumn", 9}}));
    EXPECT_EQ(run["results"][1]["locations"][0]["logicalLocations"][0]["name"], "cell 2");
    EXPECT_EQ(run["originalUriBaseIds"]["SRCROOT"]["uri"], "file:///root/");
    EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
}

TEST(Format, EmptyReports) {
    const Reports reports;
    EXPECT_EQ(reports.as(IssueFormat::Concise), "");
    EXPECT_EQ(reports.as(IssueFormat::Full), "");
    EXPECT_EQ(json::parse(reports.as(IssueFormat::Json))["files"], json::array());
    EXPECT_EQ(json::parse(reports.as(IssueFormat::Sarif))["runs"][0]["results"], json::array());
    EXPECT_EQ(json::parse(format_metrics({}, MetricsFormat::Json).value())["files"], json::array());
    EXPECT_NE(format_metrics({}, MetricsFormat::Text)->find("0 files"), std::string::npos);
    EXPECT_EQ(json::parse(format_rules({}, RulesFormat::Json).value()), json::array());
}

TEST(Format, PiecesAreTheWhole) {
    Reports reports;
    for (int i = 0; i < 20000; ++i) {
        reports.add("a.py");
    }
    for (const IssueFormat format :
         {IssueFormat::Concise, IssueFormat::Full, IssueFormat::Json, IssueFormat::Sarif}) {
        std::string all;
        int pieces = 0;
        const Result<std::uint64_t> written = reports.to(format, [&](std::string_view piece) {
            all += piece;
            ++pieces;
            return true;
        });
        EXPECT_EQ(written.value(), all.size());
        EXPECT_EQ(all, reports.as(format));
        EXPECT_GT(pieces, format == IssueFormat::Concise ? 0 : 1);
    }
}

TEST(Format, SinksThatCloseOrThrow) {
    Reports reports;
    reports.add("a.py");
    EXPECT_EQ(reports.to(IssueFormat::Json, [](std::string_view) { return false; }).error().code,
              ErrorCode::Cancelled);
    const Result<std::uint64_t> thrown =
        reports.to(IssueFormat::Json, [](std::string_view) -> bool { throw std::runtime_error("no room"); });
    EXPECT_EQ(thrown.error().code, ErrorCode::Internal);
    EXPECT_EQ(thrown.error().message, "no room");
}

TEST(Format, IssuesTakeALineOfTheirOwn) {
    Reports reports;
    reports.add("a.py");
    const std::string text = reports.as(IssueFormat::Json);
    EXPECT_NE(text.find("\n        {\"code\": \"X001\", \"name\": \"made-up\""), std::string::npos) << text;
    EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 35);
}

TEST(JsonWriter, EveryByteReadsBackOrIsReplaced) {
    for (int byte = 0; byte < 256; ++byte) {
        std::string text = "<";
        text += static_cast<char>(byte);
        text += ">";
        std::string out;
        report::JsonWriter(out).value(text);
        const std::string expected = byte < 0x80 ? text : "<\xEF\xBF\xBD>";
        EXPECT_EQ(json::parse(out).get<std::string>(), expected) << byte;
    }
}

TEST(JsonWriter, SequencesOfBytes) {
    const auto round = [](std::string_view text) {
        std::string out;
        report::JsonWriter(out).value(text);
        return json::parse(out).get<std::string>();
    };
    for (const std::string_view good : {"é", "€", "😀", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "a\0b"}) {
        EXPECT_EQ(round(good), good);
    }
    EXPECT_EQ(round("\xC0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "overlong";
    EXPECT_EQ(round("\xE0\x80\x80x"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx") << "overlong";
    EXPECT_EQ(round("\xF5\x80\x80\x80").size(), 12U) << "beyond Unicode";
    EXPECT_EQ(round("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "cut off";
    std::string out;
    report::JsonWriter(out).value("\xED\xA0\x80");
    EXPECT_EQ(out, "\"\\ud800\"") << "a lone surrogate";
}

TEST(JsonWriter, NumbersReadBack) {
    for (const double number : {0.0, 0.1, 1e300, -2.5e-8, 100.0, 1.0 / 3.0}) {
        std::string out;
        report::JsonWriter(out).value(number);
        EXPECT_EQ(json::parse(out).get<double>(), number);
    }
    std::string out;
    report::JsonWriter(out).value(1e308 * 10);
    EXPECT_EQ(out, "null");
}

}  // namespace
}  // namespace pyforge
