// Columns of other tools.
#include "external/places.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "external/child.hpp"
#include "external/tools.hpp"

namespace pyforge::external {
namespace {

class File {
  public:
    explicit File(std::string_view text) {
        std::string name = (std::filesystem::temp_directory_path() / "pyforge-XXXXXX").string();
        ::close(::mkstemp(name.data()));
        std::ofstream(name, std::ios::binary) << text;
        path_ = name;
    }
    ~File() { std::filesystem::remove(path_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

Position at(i64 line, i64 column, Columns columns) {
    static const File file("first\nx = '\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80'; y = z\n");
    return Places(file.path()).at(line, column, columns);
}

TEST(Places, WhateverTheColumnsCount) {
    // y stands at character 11, byte 17, UTF-16 unit 12 of the second line, all from 0.
    const Position y{2, 12, 23};
    EXPECT_EQ(at(2, 11, Columns::Characters), y);
    EXPECT_EQ(at(2, 17, Columns::Bytes), y);
    EXPECT_EQ(at(2, 12, Columns::Utf16), y);
    // The third character of the string is the eighth of the line; 7, taken as bytes, end after 6 characters.
    EXPECT_EQ(at(2, 6, Columns::TwiceLess), (Position{2, 8, 16}));
    EXPECT_EQ(at(1, 3, Columns::Bytes), (Position{1, 4, 3}));
}

TEST(Places, OutsideOfTheText) {
    EXPECT_EQ(at(-1, -1, Columns::Bytes), (Position{1, 1, 0}));
    EXPECT_EQ(at(1, 99, Columns::Bytes), (Position{1, 6, 5}));
    EXPECT_EQ(at(99, 0, Columns::Bytes), (Position{3, 1, 29}));
    EXPECT_EQ(Places("/nowhere/at/all.py").at(7, 3, Columns::Bytes), (Position{7, 4, 0}));
    EXPECT_EQ(Places("/nowhere/at/all.py").at(1, i64{1} << 60, Columns::Bytes).line, 1U);
}

TEST(Child, OutputStatusAndLimits) {
    ChildLimits limits;
    limits.output = 1000;
    const auto run = [&](const std::string& script) {
        return run_child("/bin/sh", {"-c", script}, {}, limits);
    };
    const auto both = run("echo out; echo err >&2; exit 7");
    ASSERT_TRUE(both.ok());
    EXPECT_EQ(both->out, "out\n");
    EXPECT_EQ(both->err, "err\n");
    EXPECT_EQ(both->status, 7);
    EXPECT_EQ(run("kill -9 $$")->status, 137);
    EXPECT_EQ(run("cat")->out, "") << "standard input is empty";
    EXPECT_EQ(run("while :; do echo much; done").error().code, ErrorCode::TooLarge);
    EXPECT_EQ(run("sleep 30 & echo left behind")->out, "left behind\n");
    EXPECT_EQ(run_child("/nowhere/program", {}, {}, limits).error().code, ErrorCode::NotFound);
    limits.time = std::chrono::milliseconds(100);
    EXPECT_EQ(run("sleep 30").error().code, ErrorCode::TimedOut);
    EXPECT_EQ(run("exec >&- 2>&-; sleep 30").error().code, ErrorCode::TimedOut);
    limits.time = std::chrono::seconds(60);
    std::stop_source stop;
    stop.request_stop();
    limits.stop = stop.get_token();
    EXPECT_EQ(run("sleep 30").error().code, ErrorCode::Cancelled);
}

TEST(Child, ProgramsAreFoundOnPath) {
    EXPECT_EQ(find_program("/bin/sh"), "/bin/sh");
    EXPECT_TRUE(find_program("sh").ends_with("/sh"));
    EXPECT_EQ(find_program("no-such-program-anywhere"), "");
    EXPECT_EQ(find_program("/tmp"), "");
}

TEST(Tools, OutputThatIsNone) {
    std::vector<Finding> findings;
    EXPECT_TRUE(read_findings(ExternalTool::Mypy, "", findings));
    EXPECT_TRUE(read_findings(ExternalTool::Mypy, "Success\n", findings));
    EXPECT_FALSE(read_findings(ExternalTool::Mypy, "{\"a\": ", findings));
    EXPECT_FALSE(read_findings(ExternalTool::Mypy, "{}\n", findings));
    for (const char* text :
         {"", "[]", "{}", "{\"generalDiagnostics\": 1}", "{\"generalDiagnostics\": [1]}"}) {
        EXPECT_FALSE(read_findings(ExternalTool::Pyright, text, findings)) << text;
    }
    EXPECT_TRUE(findings.empty());
    EXPECT_TRUE(read_findings(ExternalTool::Pyright,
                              "{\"generalDiagnostics\": [{\"range\": {\"start\": []}, \"file\": 1}]}",
                              findings));
    EXPECT_EQ(findings[0].line, -1);
}

}  // namespace
}  // namespace pyforge::external
