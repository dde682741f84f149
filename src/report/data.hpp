// The contents of public reports. Built once by the engine, immutable afterwards.
#pragma once
#include <memory>
#include <pyforge/engine.hpp>
#include <pyforge/report.hpp>
#include <string>
#include <vector>

PYFORGE_NAMESPACE_BEGIN
namespace detail {

struct ReportData;

struct ReportMetrics {
    FileMetrics file;
    std::vector<FunctionMetrics> functions;
    std::vector<ClassMetrics> classes;
    std::vector<McCabeBlock> mccabe_blocks;
};

// What few reports have.
struct ReportExtras {
    Error reason;  // when not analysed
    std::vector<Notice> notices;
    std::vector<Suggestion> suggestions;
    std::string suggestion_strings;
    std::string definition_strings;
    std::string text;
    std::unique_ptr<ReportMetrics> metrics;
    // Of a report with fewer issues: the one that it was made from, which has all but `issues` and
    // `suggestions`.
    std::shared_ptr<const ReportData> whole;
    // What issues of the caller's own rules point into.
    std::shared_ptr<const void> custom_rules;
};

// Every view in here points into `strings`, at a text of the extras, or at static data; every span into the
// vectors beside it. So a ReportData is never copied or moved. The reports of a run are kept to its end and
// most have no issue: such a one is small.
struct ReportData {
    std::string path;
    std::vector<Issue> issues;
    std::vector<Edit> edits;
    std::string strings;
    std::uint32_t suppressed = 0;
    std::uint32_t lines = 0;
    bool analyzed = false;
    bool parsed = false;

    explicit ReportData(std::unique_ptr<ReportExtras> extras = {}) noexcept : extras_(std::move(extras)) {}
    ReportData(const ReportData&) = delete;
    ReportData& operator=(const ReportData&) = delete;

    // Made when first written to.
    ReportExtras& extras() {
        if (!extras_) {
            extras_ = std::make_unique<ReportExtras>();
        }
        return *extras_;
    }
    // Those of nothing where there are none.
    [[nodiscard]] const ReportExtras& extras() const noexcept {
        static const ReportExtras kNone;
        return extras_ ? *extras_ : kNone;
    }

    // Appends to `strings`, which must have room for it: views into it are handed out.
    std::string_view keep(std::string_view part) {
        const std::size_t at = strings.size();
        strings += part;
        return {strings.data() + at, part.size()};
    }

  private:
    std::unique_ptr<ReportExtras> extras_;
};

struct ProjectData {
    std::vector<FileReport> files;
    std::uint32_t analyzed = 0;
    std::uint64_t issues = 0;
    bool cancelled = false;
    ProjectMetrics metrics;
    std::vector<Timing> timings;
};

}  // namespace detail
PYFORGE_NAMESPACE_END
