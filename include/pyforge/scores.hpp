// Four figures that sum up a file or a project.
//
// The two scores run from 0 to 100, 100 is the best. Each issue costs points by its severity: info 1,
// warning 2, error 5. With P the points of the issues in question and L the lines of the text:
//
//     security_score = 100 · 10 / (10 + P)              over the issues of category Security
//     style_score    = 100 · (1 − min(1, P / L))        over all others
//
// So one vulnerability of severity error takes a third of the security score, however long the file is; the
// style score is 0 where every line has an issue of severity info, or every second one a warning. Both are
// monotone: an issue less never lowers a score. Only what the selected rules have reported counts, suppressed
// findings do not.
//
// Of several files: the security score is that of the worst file, the style score comes from the sums of
// points and lines, complexity and type coverage from all functions together.
#pragma once

#include <cstdint>
#include <optional>
#include <pyforge/issue.hpp>
#include <span>

PYFORGE_NAMESPACE_BEGIN

class FileReport;

struct Scores {
    /// Mean cyclomatic complexity of the functions, ruff's dialect; 0 when there are none. Empty without
    /// metrics.
    std::optional<double> complexity;
    /// Percent of the parameters and return values that are annotated: TypeCoverage::percent. Empty without
    /// metrics.
    std::optional<double> type_coverage;
    double security_score = 100;
    double style_score = 100;
    friend bool operator==(const Scores&, const Scores&) noexcept = default;
};

/// The formulas by themselves.
[[nodiscard]] PYFORGE_API double security_score(std::span<const Issue> issues) noexcept;
[[nodiscard]] PYFORGE_API double style_score(std::span<const Issue> issues, std::uint64_t lines) noexcept;

/// Of several files together; those that were not analysed do not count.
[[nodiscard]] PYFORGE_API Scores scores_of(std::span<const FileReport> files) noexcept;

PYFORGE_NAMESPACE_END
