// Reports as text.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <pyforge/engine.hpp>
#include <pyforge/report.hpp>
#include <pyforge/result.hpp>
#include <pyforge/rules.hpp>
#include <span>
#include <string>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

/// Takes the next piece of an output; false when it takes no more.
using Sink = std::function<bool(std::string_view)>;

enum class IssueFormat : std::uint8_t {
    Concise,    // path:line:column: CODE message
    Full,       // with the source line and carets (wants Options::keep_text)
    Json,       // {"version", "files": [{"path", "status", "metrics", "issues", "suggestions"}], "summary"}
    Sarif,      // SARIF 2.1.0
    Grouped,    // by file, columns aligned
    JsonLines,  // one object a line for each issue
    Github,     // ::error title=…,file=…,line=…: annotations of GitHub's workflows
    Gitlab,     // GitLab's code quality report
    Junit,      // JUnit XML: a suite for each file, a failure for each issue
    Pylint,     // path:line: [CODE] message
    Azure,      // ##vso[task.logissue …]: log commands of Azure Pipelines
    Rdjson,     // reviewdog's diagnostics
    Html,  // one page that needs nothing else (wants Options::keep_text; shows metrics when there are some)
};

/// The formats' names on the command line, "concise", "json-lines" …, in the order of the enumeration.
[[nodiscard]] PYFORGE_API std::span<const std::string_view> issue_format_names() noexcept;
/// The format with this name; nothing for others.
[[nodiscard]] PYFORGE_API std::optional<IssueFormat> find_issue_format(std::string_view name) noexcept;

struct FormatOptions {
    /// Paths below this folder are written relative to it; empty leaves them as they are. SARIF's base of
    /// relative paths.
    std::string root;
    /// ANSI colours in Concise, Full and Grouped.
    bool color = false;
    /// The absolute folder that relative paths start from, when `root` is another one.
    std::string base = {};
};

/// The issues of these reports. Fails with OutOfMemory only. Bytes of a path that are not UTF-8 become U+FFFD
/// in JSON, XML and HTML and stay as they are in the others.
[[nodiscard]] PYFORGE_API Result<std::string> format_issues(std::span<const FileReport> reports,
                                                            IssueFormat format,
                                                            const FormatOptions& options = {}) noexcept;

/// The same in pieces of about a megabyte, for long outputs. Returns the number of bytes. Fails with
/// OutOfMemory, with Cancelled when the sink says so, and with Internal when it throws.
[[nodiscard]] PYFORGE_API Result<std::uint64_t> write_issues(std::span<const FileReport> reports,
                                                             IssueFormat format, const Sink& sink,
                                                             const FormatOptions& options = {}) noexcept;

enum class StatisticsFormat : std::uint8_t {
    Text,  // count, code, [*] where all, [-] where some have a safe fix, and name
    Json,  // [{"code", "name", "count", "fixable", "fixable_count"}]
};

/// How often each rule has spoken, the most frequent first. Fails with OutOfMemory only.
[[nodiscard]] PYFORGE_API Result<std::string> format_statistics(std::span<const FileReport> reports,
                                                                StatisticsFormat format) noexcept;

enum class MetricsFormat : std::uint8_t {
    Text,  // a table of functions worst first and the figures of files and project
    Json,  // {"version", "files": [{"path", "status", "metrics"}], "project"}
};

[[nodiscard]] PYFORGE_API Result<std::string> format_metrics(const ProjectReport& report,
                                                             MetricsFormat format,
                                                             const FormatOptions& options = {}) noexcept;

/// The same in pieces, as write_issues() does it.
[[nodiscard]] PYFORGE_API Result<std::uint64_t> write_metrics(const ProjectReport& report,
                                                              MetricsFormat format, const Sink& sink,
                                                              const FormatOptions& options = {}) noexcept;

enum class RulesFormat : std::uint8_t {
    Text,  // a table
    Json,  // [{"code", "name", "family", "category", "severity", "status", "fix", "default", "summary",
           // "documentation"}]
};

[[nodiscard]] PYFORGE_API Result<std::string> format_rules(std::span<const RuleInfo> rules,
                                                           RulesFormat format) noexcept;

PYFORGE_NAMESPACE_END
