// Findings of type checkers that are installed on the machine, in the form of our own.
//
//     const auto theirs = pyforge::run_external(pyforge::ExternalTool::Mypy, paths);
//     if (theirs.ok()) report = pyforge::merge_reports(report, *theirs).value();
//
// The tool runs as a child process, without a shell, in the current folder, so that it finds its own
// configuration. Its rules keep their names: "mypy:arg-type", "pyright:reportMissingImports". Lines and
// columns are ours: 1-based, in characters. Everything here may be called from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <pyforge/engine.hpp>
#include <pyforge/result.hpp>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

enum class ExternalTool : std::uint8_t { Mypy, Pyright };
PYFORGE_API std::string_view to_string(ExternalTool tool) noexcept;  // "mypy", "pyright"

struct ExternalOptions {
    /// A path, or a name to look up on PATH. Empty: the tool's own name.
    std::string program;
    /// More arguments for the tool, before the paths.
    std::vector<std::string> arguments;
    /// After it the tool and its children are killed; 0: no limit.
    std::chrono::milliseconds time_limit{std::chrono::minutes(5)};
    /// More output than this many bytes is an error.
    std::size_t max_output = std::size_t{256} << 20U;
    /// Keep the text of files with issues, as Options::keep_text.
    bool keep_text = false;
    /// Kills the tool.
    std::stop_token stop;
};

/// The path of the tool's program. Fails with NotFound.
[[nodiscard]] PYFORGE_API Result<std::string> find_external(ExternalTool tool,
                                                            const ExternalOptions& options = {}) noexcept;

/// One report for each file that the tool has something to say about, in the order in which it speaks. Fails
/// with NotFound when the tool is not installed, TimedOut, Cancelled, TooLarge (its output), ToolFailed when
/// it ends without results, OutOfMemory. Paths may be files and folders; without any there is nothing to do.
[[nodiscard]] PYFORGE_API Result<ProjectReport> run_external(ExternalTool tool,
                                                             std::span<const std::string> paths,
                                                             const ExternalOptions& options = {}) noexcept;

/// `project` with the issues and suggestions of `more` among its own, in the order of their places. Files are
/// the same when their paths lead to the same place; those that `project` does not have come at the end.
/// Metrics and timings are those of `project`. Fails with OutOfMemory only.
[[nodiscard]] PYFORGE_API Result<ProjectReport> merge_reports(const ProjectReport& project,
                                                              const ProjectReport& more) noexcept;

PYFORGE_NAMESPACE_END
