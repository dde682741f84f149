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
        data->extras().text = "a\n    None\n";
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
        data->extras().reason = {ErrorCode::TooLarge, "is too large", data->path};
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
        data.extras().text = std::move(text);
        data.issues[0].range = range;
        return reports.as(IssueFormat::Full);
    };
    EXPECT_NE(shown("x", {{1, 2, 1}, {1, 2, 1}, 0}).find("1 | x\n  |  ^\n"), std::string::npos)
        << "at the end";
    EXPECT_NE(shown("x\r\ny\r\n", {{2, 1, 3}, {2, 2, 4}, 0}).find("2 | y\n  | ^\n"), std::string::npos);
    EXPECT_NE(shown("ab\ncd\n", {{1, 2, 1}, {2, 2, 4}, 0}).find("1 | ab\n  |  ^\n2 | cd\n  | ^\n"),
              std::string::npos)
        << "over several lines";
    EXPECT_NE(shown("f(\n    日本,\n\n)\n", {{1, 1, 0}, {4, 2, 17}, 0})
                  .find("1 | f(\n  | ^^\n2 |     日本,\n  |     ^^^^^\n3 | \n  | ^\n4 | )\n  | ^\n"),
              std::string::npos)
        << "wide characters, blank lines";
    EXPECT_NE(shown("日本 = x\n", {{1, 6, 9}, {1, 7, 10}, 0}).find("  |        ^\n"), std::string::npos);
    EXPECT_NE(shown("a\nb\n", {{1, 1, 0}, {2, 1, 2}, 0}).find("1 | a\n  | ^\n\n"), std::string::npos)
        << "up to the end of a line";
    EXPECT_NE(shown("a\nb\nc\nd\ne\nf\n", {{1, 1, 0}, {6, 2, 11}, 0}).find("4 | d\n  | ^\n  | …\n"),
              std::string::npos);
    EXPECT_NE(shown("a\x01z\n", {{1, 3, 2}, {1, 4, 3}, 0}).find("1 | a?z\n  |   ^\n"), std::string::npos);
    EXPECT_NE(shown("x\n", {{9, 1, 900}, {9, 1, 950}, 0}).find("X001"), std::string::npos)
        << "beyond the text";
    const std::string wide = shown(std::string(5000, 'x'), {{1, 2501, 2500}, {1, 4001, 4000}, 0});
    EXPECT_LT(wide.size(), 600U);
    EXPECT_NE(wide.find("…x"), std::string::npos);
}

// One line with a megabyte and fifty thousand issues: time in proportion.
TEST(Format, FullOfAHugeLine) {
    Reports reports;
    detail::ReportData& data = reports.add("a.py");
    data.extras().text.assign(1U << 20U, 'x');
    data.issues.resize(50000, data.issues[0]);
    for (std::uint32_t i = 0; i < 50000; ++i) {
        data.issues[i].range = {{1, i * 20 + 1, i * 20}, {1, i * 20 + 5, i * 20 + 4}, 0};
    }
    const std::string text = reports.as(IssueFormat::Full);
    EXPECT_GT(text.size(), 50000U * 160);
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
    data.extras().suggestions.push_back(
        {"fix", "X001", "Replace it", data.issues[0].range, data.issues[0].fix});
    reports.add_failure("big.py");
    json document = json::parse(reports.as(IssueFormat::Json));
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
    const json& scores = file["scores"];
    EXPECT_EQ(scores["security_score"], 100);
    EXPECT_EQ(scores["style_score"], 0) << "an issue in a text without lines";
    EXPECT_TRUE(document["files"][1]["scores"].is_null()) << "not analysed";
    EXPECT_EQ(document["summary"]["scores"], scores);
    document["summary"].erase("scores");
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
    for (const std::string_view name : issue_format_names()) {
        const IssueFormat format = find_issue_format(name).value();
        std::string all;
        int pieces = 0;
        const Result<std::uint64_t> written = reports.to(format, [&](std::string_view piece) {
            all += piece;
            ++pieces;
            return true;
        });
        EXPECT_EQ(written.value(), all.size());
        EXPECT_EQ(all, reports.as(format));
        EXPECT_GT(pieces, all.size() > (std::size_t{2} << 20U) ? 1 : 0);
    }
}

TEST(Format, Names) {
    for (std::size_t i = 0; i < issue_format_names().size(); ++i) {
        EXPECT_EQ(find_issue_format(issue_format_names()[i]), static_cast<IssueFormat>(i));
    }
    EXPECT_FALSE(find_issue_format("xml").has_value());
}

TEST(Format, PathsFromAnotherFolder) {
    Reports reports;
    reports.add("src/./a.py");
    reports.add("../b.py");
    reports.add("../../elsewhere/c.py");
    reports.add("/ci/project/d.py");
    const FormatOptions options{"/ci/project/", false, "/ci/project/part"};
    std::vector<std::string> paths;
    for (const json& issue : json::parse(reports.as(IssueFormat::Gitlab, options))) {
        paths.push_back(issue["location"]["path"]);
    }
    EXPECT_EQ(paths, (std::vector<std::string>{"part/src/a.py", "b.py", "../../elsewhere/c.py", "d.py"}));
}

// Every byte, in every format, in paths and messages.
TEST(Format, HostileTextStaysInItsPlace) {
    std::string text;
    for (int byte = 1; byte < 256; ++byte) {
        text += static_cast<char>(byte);
    }
    text += "</script><!--]]>\xEF\xBF\xBE%0A::error::";
    Reports reports;
    detail::ReportData& data = reports.add(text);
    data.issues[0].message = text;
    const std::string page = reports.as(IssueFormat::Html);
    const std::size_t start = page.find("id=\"data\">") + 10;
    const json embedded = json::parse(page.substr(start, page.find("</script>", start) - start));
    EXPECT_EQ(embedded["files"][0]["issues"].size(), 1U);
    for (const IssueFormat format : {IssueFormat::Github, IssueFormat::Azure, IssueFormat::Pylint}) {
        const std::string lines = reports.as(format);
        EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1);
        EXPECT_EQ(lines.find('\x1b'), std::string::npos);
    }
    EXPECT_EQ(json::parse(reports.as(IssueFormat::JsonLines))["code"], "X001");
    EXPECT_EQ(json::parse(reports.as(IssueFormat::Gitlab)).size(), 1U);
    const std::string xml = reports.as(IssueFormat::Junit);
    EXPECT_EQ(xml.find("</script>"), std::string::npos);
}

TEST(Format, GitlabFingerprints) {
    const auto prints = [](std::uint32_t line, std::string path) {
        Reports reports;
        detail::ReportData& data = reports.add(std::move(path));
        data.issues[0].range.start.line = line;
        data.issues.push_back(data.issues[0]);
        std::vector<std::string> out;
        for (const json& issue : json::parse(reports.as(IssueFormat::Gitlab))) {
            out.push_back(issue["fingerprint"]);
        }
        return out;
    };
    EXPECT_EQ(prints(2, "a.py"), prints(20, "a.py")) << "lines may move";
    EXPECT_NE(prints(2, "a.py"), prints(2, "b.py"));
    EXPECT_NE(prints(2, "a.py")[0], prints(2, "a.py")[1]) << "unique";
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
