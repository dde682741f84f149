// The view of bandit: the same sources judged by the tests of bandit 1.9 instead of by rules, for those who
// feed its JSON report to other tools. Its tests are not rules: they are not selected, and `# nosec` comments
// count as bandit reads them.
#pragma once

#include <cstdint>
#include <pyforge/result.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

enum class BanditLevel : std::uint8_t { Low, Medium, High };

struct BanditIssue {
    std::string_view test_id;    // "B602"
    std::string_view test_name;  // "subprocess_popen_with_shell_equals_true"
    std::string_view page;       // of bandit's documentation, below its root
    BanditLevel severity = BanditLevel::Low;
    BanditLevel confidence = BanditLevel::Low;
    std::uint32_t cwe = 0;
    std::string text;
    std::string code;              // the lines around, each with its number
    std::uint32_t line = 0;        // 1-based
    std::uint32_t column = 0;      // 0-based, in bytes
    std::uint32_t end_column = 0;  // in last_line
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
};

struct BanditFile {
    std::string path;
    std::string error;  // why the file was not judged; empty for most
    std::vector<BanditIssue> issues;
    std::uint32_t lines_of_code = 0;
    std::uint32_t nosec = 0;          // issues that a bare `# nosec` hides
    std::uint32_t skipped_tests = 0;  // issues that a comment with their test's id or name hides
};

/// Judges files as bandit does, on `jobs` threads (0: one for each core); the results are in the order of the
/// paths. Fails with OutOfMemory only: what is wrong with a file stands in its result.
PYFORGE_API Result<std::vector<BanditFile>> scan_as_bandit(std::span<const std::string> paths,
                                                           std::uint32_t jobs = 0) noexcept;

/// The results as bandit's JSON report. `generated_at` is the time that the report states;
/// when it is empty, the present time.
PYFORGE_API Result<std::string> format_bandit_json(std::span<const BanditFile> files,
                                                   std::string_view generated_at = {}) noexcept;

PYFORGE_NAMESPACE_END
