// Runs tests/metrics_cases/*.py: the comment on a function's first line tells what is expected of it (`#
// sonar=3 ruff=2`), a line `# file: …` what is expected of the file.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "measured.hpp"

namespace pyforge::metrics {
namespace {

using Values = std::map<std::string, u32>;

Values values_of(const FunctionMetrics& f) {
    return {{"sonar", f.cognitive.sonar},
            {"complexipy", f.cognitive.complexipy},
            {"ruff", f.cyclomatic.ruff},
            {"mccabe", f.cyclomatic.mccabe},
            {"radon", f.cyclomatic.radon},
            {"statements", f.statements},
            {"branches", f.branches},
            {"returns", f.returns},
            {"nesting", f.nesting},
            {"arguments", f.arguments},
            {"positional", f.positional_arguments}};
}

Values values_of(const FileMetrics& file) {
    return {{"sonar", file.cognitive.sonar},  {"complexipy", file.cognitive.complexipy},
            {"ruff", file.cyclomatic.ruff},   {"mccabe", file.cyclomatic.mccabe},
            {"radon", file.cyclomatic.radon}, {"statements", file.statements},
            {"nesting", file.nesting},        {"imports", file.imports}};
}

// Checks the `name=number` words at the start of a comment; how many there were.
u32 check(const std::string& comment, const Values& values, const std::string& where) {
    std::istringstream words(comment);
    std::string word;
    u32 checked = 0;
    while (words >> word) {
        const auto equal = word.find('=');
        if (equal == std::string::npos) {
            break;
        }
        const auto value = values.find(word.substr(0, equal));
        if (value == values.end()) {
            ADD_FAILURE() << where << ": no metric is called " << word;
            continue;
        }
        EXPECT_EQ(value->second, std::stoul(word.substr(equal + 1))) << where << ": " << word;
        ++checked;
    }
    return checked;
}

TEST(MetricsCases, AreAsTheyExpect) {
    const std::filesystem::path folder = std::filesystem::path(PYFORGE_SOURCE_DIR) / "tests/metrics_cases";
    u32 files = 0;
    u32 checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".py") {
            continue;
        }
        ++files;
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string code{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        const Measured measured(code);
        std::map<u32, const FunctionMetrics*> by_line;
        for (const FunctionMetrics& f : measured.file.functions) {
            by_line[f.line] = &f;
        }
        std::istringstream lines(code);
        std::string line;
        for (u32 number = 1; std::getline(lines, line); ++number) {
            const std::string where = entry.path().filename().string() + ":" + std::to_string(number);
            if (line.starts_with("# file: ")) {
                checked += check(line.substr(8), values_of(measured.file), where);
                continue;
            }
            const auto comment = line.find("  # ");
            const auto function = by_line.find(number);
            if (function != by_line.end()) {
                const u32 here = comment == std::string::npos
                                     ? 0
                                     : check(line.substr(comment + 4), values_of(*function->second), where);
                EXPECT_GT(here, 0U) << where << ": a function without expected values";
                checked += here;
            }
        }
    }
    EXPECT_GE(files, 5U);
    EXPECT_GE(checked, 150U);
}

}  // namespace
}  // namespace pyforge::metrics
