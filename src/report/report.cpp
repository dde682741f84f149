#include <pyforge/engine.hpp>
#include <pyforge/issue.hpp>
#include <pyforge/report.hpp>
#include <pyforge/rules.hpp>

#include "report/data.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {
template <class Enum, std::size_t N>
std::string_view name_in(const std::string_view (&names)[N], Enum value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view("unknown");
}
}  // namespace

std::string_view to_string(Severity severity) noexcept {
    static constexpr std::string_view kNames[] = {"info", "warning", "error"};
    return name_in(kNames, severity);
}
std::string_view to_string(Category category) noexcept {
    static constexpr std::string_view kNames[] = {"correctness", "suspicious", "security", "complexity",
                                                  "performance", "pedantic",   "style",    "formatting",
                                                  "restriction", "syntax"};
    return name_in(kNames, category);
}
std::string_view to_string(Applicability applicability) noexcept {
    static constexpr std::string_view kNames[] = {"safe", "unsafe", "display-only"};
    return name_in(kNames, applicability);
}
std::string_view to_string(RuleStatus status) noexcept {
    static constexpr std::string_view kNames[] = {"stable", "preview", "deprecated"};
    return name_in(kNames, status);
}
std::string_view to_string(FixAvailability availability) noexcept {
    static constexpr std::string_view kNames[] = {"none", "sometimes", "always"};
    return name_in(kNames, availability);
}

namespace {
const detail::ReportData& data_or_empty(const std::shared_ptr<const detail::ReportData>& data) noexcept {
    static const detail::ReportData kEmpty;
    return data ? *data : kEmpty;
}
// What a report with fewer issues shares with the one that it was made from.
const detail::ReportData& shared(const std::shared_ptr<const detail::ReportData>& data) noexcept {
    const detail::ReportData& own = data_or_empty(data);
    const std::shared_ptr<const detail::ReportData>& whole = own.extras().whole;
    return whole ? *whole : own;
}
const detail::ProjectData& data_or_empty(const std::shared_ptr<const detail::ProjectData>& data) noexcept {
    static const detail::ProjectData kEmpty;
    return data ? *data : kEmpty;
}
}  // namespace

std::string_view FileReport::path() const noexcept {
    return shared(data_).path;
}
bool FileReport::analyzed() const noexcept {
    return shared(data_).analyzed;
}
const Error& FileReport::reason() const noexcept {
    return shared(data_).extras().reason;
}
bool FileReport::parsed() const noexcept {
    return shared(data_).parsed;
}
std::span<const Issue> FileReport::issues() const noexcept {
    return data_or_empty(data_).issues;
}
std::span<const Notice> FileReport::notices() const noexcept {
    return shared(data_).extras().notices;
}
std::uint32_t FileReport::suppressed() const noexcept {
    return shared(data_).suppressed;
}
std::span<const Suggestion> FileReport::suggestions() const noexcept {
    return data_or_empty(data_).extras().suggestions;
}
const FileMetrics* FileReport::metrics() const noexcept {
    const std::unique_ptr<detail::ReportMetrics>& metrics = shared(data_).extras().metrics;
    return metrics ? &metrics->file : nullptr;
}
std::uint32_t FileReport::lines() const noexcept {
    return data_or_empty(data_).lines;
}
std::string_view FileReport::text() const noexcept {
    return shared(data_).extras().text;
}

std::span<const FileReport> ProjectReport::files() const noexcept {
    return data_or_empty(data_).files;
}
std::uint32_t ProjectReport::analyzed() const noexcept {
    return data_or_empty(data_).analyzed;
}
std::uint32_t ProjectReport::not_analyzed() const noexcept {
    const detail::ProjectData& data = data_or_empty(data_);
    return static_cast<std::uint32_t>(data.files.size()) - data.analyzed;
}
std::uint64_t ProjectReport::issues() const noexcept {
    return data_or_empty(data_).issues;
}
bool ProjectReport::cancelled() const noexcept {
    return data_or_empty(data_).cancelled;
}
std::span<const Timing> ProjectReport::timings() const noexcept {
    return data_ ? std::span<const Timing>(data_->timings) : std::span<const Timing>();
}
const ProjectMetrics& ProjectReport::metrics() const noexcept {
    return data_or_empty(data_).metrics;
}

PYFORGE_NAMESPACE_END
