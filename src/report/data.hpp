// The contents of public reports. Built once by the engine, immutable afterwards.
#pragma once
#include <memory>
#include <pyforge/engine.hpp>
#include <pyforge/report.hpp>
#include <string>
#include <vector>

PYFORGE_NAMESPACE_BEGIN
namespace detail {

// Every view in here points into `strings` or `text`, or at static data; every span into the vectors beside
// it. So a ReportData is never copied or moved.
struct ReportData {
    std::string path;
    Error reason;  // when not analysed
    bool analyzed = false;
    bool parsed = false;
    bool has_metrics = false;
    std::uint32_t suppressed = 0;
    std::uint32_t lines = 0;
    std::vector<Issue> issues;
    std::vector<Notice> notices;
    std::vector<Edit> edits;
    std::vector<Suggestion> suggestions;
    FileMetrics metrics;
    std::vector<FunctionMetrics> functions;
    std::vector<ClassMetrics> classes;
    std::vector<McCabeBlock> mccabe_blocks;
    std::string strings;
    std::string suggestion_strings;
    std::string definition_strings;
    std::string text;
    // Of a report with fewer issues: the one that it was made from, which has all but `issues` and
    // `suggestions`.
    std::shared_ptr<const ReportData> whole;
    // What issues of the caller's own rules point into.
    std::shared_ptr<const void> custom_rules;

    ReportData() = default;
    ReportData(const ReportData&) = delete;
    ReportData& operator=(const ReportData&) = delete;

    // Appends to `strings`, which must have room for it: views into it are handed out.
    std::string_view keep(std::string_view part) {
        const std::size_t at = strings.size();
        strings += part;
        return {strings.data() + at, part.size()};
    }
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
