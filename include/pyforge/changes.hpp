// Which lines a change has touched, so that only what is found there is reported.
#pragma once

#include <cstdint>
#include <map>
#include <pyforge/report.hpp>
#include <pyforge/result.hpp>
#include <string>
#include <string_view>
#include <vector>

PYFORGE_NAMESPACE_BEGIN

/// The new side of a unified diff. A value; multiple threads may read one.
class PYFORGE_API ChangedLines {
  public:
    /// Reads the output of `git diff` or `diff -u`, with any number of context lines. Paths are those of the
    /// new side without their first part ("b/"), unquoted. Fails with InvalidOption when it is no diff.
    static Result<ChangedLines> from_diff(std::string_view diff) noexcept;

    /// Every line of this file counts as changed. Throws std::bad_alloc when memory is short.
    void add_file(std::string path);

    /// The same with all paths below this folder: what git says of a repository, by full paths.
    [[nodiscard]] ChangedLines below(const std::string& folder) const;

    [[nodiscard]] bool empty() const noexcept { return files_.empty(); }
    /// The files that have changed, sorted.
    [[nodiscard]] std::vector<std::string> paths() const;
    /// True when one of the lines first … last of the file has been added or changed.
    [[nodiscard]] bool touches(std::string_view path, std::uint32_t first, std::uint32_t last) const noexcept;
    /// The same for the lines of an issue. Syntax errors, and what is found in notebooks (whose lines are
    /// none of the file), count when anything in the file has changed.
    [[nodiscard]] bool touches(std::string_view path, const Issue& issue) const noexcept;

  private:
    struct Lines {
        std::uint32_t first;
        std::uint32_t last;
    };
    std::map<std::string, std::vector<Lines>, std::less<>> files_;  // in order, not overlapping
};

PYFORGE_NAMESPACE_END
