// What one analysis says about one file.
#pragma once

#include <functional>
#include <memory>
#include <pyforge/configuration.hpp>
#include <pyforge/issue.hpp>
#include <pyforge/metrics.hpp>
#include <pyforge/result.hpp>
#include <pyforge/scores.hpp>
#include <span>
#include <string_view>

PYFORGE_NAMESPACE_BEGIN

namespace detail {
struct ReportData;
}

/// Immutable; copies share their contents and are cheap. Multiple threads may read one report. All views and
/// spans that it gives are valid as long as one copy lives.
class PYFORGE_API FileReport {
  public:
    /// A report of nothing: not analysed, Internal.
    FileReport() noexcept = default;
    explicit FileReport(std::shared_ptr<const detail::ReportData> data) noexcept : data_(std::move(data)) {}

    [[nodiscard]] std::string_view path() const noexcept;

    /// Every input ends as analysed or as not analysed with the reason. Source with syntax errors is
    /// analysed.
    [[nodiscard]] bool analyzed() const noexcept;
    /// Why not; only when analyzed() is false.
    [[nodiscard]] const Error& reason() const noexcept;

    /// False when the source has syntax errors. They are the first issues, and what else is reported comes
    /// from the parts that could be read.
    [[nodiscard]] bool parsed() const noexcept;

    /// In order of their places, then of their codes. Suppressed ones are left out.
    [[nodiscard]] std::span<const Issue> issues() const noexcept;
    /// How many findings `# noqa` and the like have silenced.
    [[nodiscard]] std::uint32_t suppressed() const noexcept;
    /// What is odd about the file's suppression comments and is no issue: `# noqa` comments that cannot be
    /// read. In the order of the file.
    [[nodiscard]] std::span<const Notice> notices() const noexcept;

    [[nodiscard]] std::span<const Suggestion> suggestions() const noexcept;

    /// Null when metrics were not asked for (Options::metrics) or the source could not be read.
    [[nodiscard]] const FileMetrics* metrics() const noexcept;

    /// Lines of the decoded text; 0 when it could not be read.
    [[nodiscard]] std::uint32_t lines() const noexcept;

    /// Computed at each call from issues(), lines() and metrics(). That of an input that was not analysed is
    /// the best there is.
    [[nodiscard]] Scores scores() const noexcept;

    /// The decoded text (of a notebook: its cells, joined by line ends); only with Options::keep_text, and
    /// only of files that have issues. Otherwise empty.
    [[nodiscard]] std::string_view text() const noexcept;

    /// This report with those issues alone that `keep` accepts, and without the suggestions of the others.
    /// Contents are shared. Fails with OutOfMemory, and with Internal when `keep` throws.
    [[nodiscard]] Result<FileReport> filtered(const std::function<bool(const Issue&)>& keep) const noexcept;

  private:
    std::shared_ptr<const detail::ReportData> data_;
};

PYFORGE_NAMESPACE_END
