#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <pyforge/bandit.hpp>

namespace pyforge {
namespace {

std::string write(const std::string& name, std::string_view text) {
    const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

TEST(Bandit, JudgesFilesInTheirOrder) {
    const std::vector<std::string> paths{write("b.py", "import os\n\nos.system(x)\n"), write("a.py", "def"),
                                         "/nowhere/c.py"};
    const auto files = scan_as_bandit(paths, 2).value();
    ASSERT_EQ(files.size(), 3U);
    ASSERT_EQ(files[0].issues.size(), 1U);
    const BanditIssue& issue = files[0].issues[0];
    EXPECT_EQ(issue.test_id, "B605");
    EXPECT_EQ(issue.test_name, "start_process_with_a_shell");
    EXPECT_EQ(issue.severity, BanditLevel::High);
    EXPECT_EQ(issue.cwe, 78U);
    EXPECT_EQ(issue.line, 3U);
    EXPECT_EQ(issue.end_column, 12U);
    EXPECT_EQ(issue.code, "2 \n3 os.system(x)\n");
    EXPECT_EQ(files[0].lines_of_code, 2U);
    EXPECT_EQ(files[1].error, "syntax error while parsing AST from file");
    EXPECT_FALSE(files[2].error.empty());
}

TEST(Bandit, WritesItsReport) {
    BanditFile file;
    file.path = "x.py";
    file.lines_of_code = 7;
    file.issues.push_back({"B101", "assert_used", "plugins/b101_assert_used.html", BanditLevel::Low,
                           BanditLevel::High, 703, "Use of assert", "1 assert x\n", 1, 0, 8, 1, 1});
    const std::string json = format_bandit_json(std::vector{file}, "2026-01-01T00:00:00Z").value();
    for (const char* part :
         {"\"errors\": []", "\"generated_at\": \"2026-01-01T00:00:00Z\"", "\"SEVERITY.LOW\": 1", "\"loc\": 7",
          "\"_totals\": {", "\"issue_confidence\": \"HIGH\"", "\"id\": 703",
          "\"more_info\": \"https://bandit.readthedocs.io/en/1.9.4/plugins/b101_assert_used.html\"",
          "\"code\": \"1 assert x\\n\"", "\"test_id\": \"B101\""}) {
        EXPECT_NE(json.find(part), std::string::npos) << part << '\n' << json;
    }
}

}  // namespace
}  // namespace pyforge
