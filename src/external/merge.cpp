#include <algorithm>
#include <filesystem>
#include <iterator>
#include <new>
#include <pyforge/external.hpp>
#include <unordered_map>

#include "report/data.hpp"

PYFORGE_NAMESPACE_BEGIN

namespace {

// The same for all paths that lead to one place.
std::string key_of(std::string_view path) {
    std::error_code error;
    const std::filesystem::path place =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
    return error ? std::string(path) : place.string();
}

bool before(const Issue& a, const Issue& b) noexcept {
    const auto line = [](const Issue& issue) { return issue.range.start.line; };
    const auto column = [](const Issue& issue) { return issue.range.start.column; };
    if (a.range.cell != b.range.cell) {
        return a.range.cell < b.range.cell;
    }
    return line(a) != line(b)       ? line(a) < line(b)
           : column(a) != column(b) ? column(a) < column(b)
                                    : a.code < b.code;
}

// A report whose views lead into the two that it was made from.
struct Merged {
    detail::ReportData data;
    FileReport ours;
    FileReport theirs;
};

FileReport merge(const FileReport& ours, const FileReport& theirs) {
    auto merged = std::make_shared<Merged>();
    merged->ours = ours;
    merged->theirs = theirs;
    detail::ReportData& data = merged->data;
    data.path = ours.path();
    data.extras().reason = ours.reason();
    data.analyzed = ours.analyzed();
    data.parsed = ours.parsed();
    data.suppressed = ours.suppressed();
    data.lines = ours.lines();
    data.extras().text = ours.text().empty() ? theirs.text() : ours.text();
    // Our syntax errors stay first.
    const auto is_syntax = [](const Issue& issue) { return issue.category == Category::Syntax; };
    const auto first = std::find_if_not(ours.issues().begin(), ours.issues().end(), is_syntax);
    data.issues.assign(ours.issues().begin(), first);
    std::merge(first, ours.issues().end(), theirs.issues().begin(), theirs.issues().end(),
               std::back_inserter(data.issues), before);
    std::vector<Suggestion>& suggestions = data.extras().suggestions;
    suggestions.assign(ours.suggestions().begin(), ours.suggestions().end());
    suggestions.insert(suggestions.end(), theirs.suggestions().begin(), theirs.suggestions().end());
    if (const FileMetrics* metrics = ours.metrics()) {
        data.extras().metrics = std::make_unique<detail::ReportMetrics>();
        data.extras().metrics->file = *metrics;
    }
    return FileReport(std::shared_ptr<const detail::ReportData>(merged, &data));
}

}  // namespace

Result<ProjectReport> merge_reports(const ProjectReport& project, const ProjectReport& more) noexcept {
    try {
        auto data = std::make_shared<detail::ProjectData>();
        data->files.assign(project.files().begin(), project.files().end());
        data->metrics = project.metrics();
        data->cancelled = project.cancelled() || more.cancelled();
        data->timings.assign(project.timings().begin(), project.timings().end());
        std::unordered_map<std::string, std::size_t> places;
        if (!more.files().empty()) {
            for (std::size_t i = 0; i < data->files.size(); ++i) {
                places.emplace(key_of(data->files[i].path()), i);
            }
        }
        for (const FileReport& file : more.files()) {
            const auto place = places.find(key_of(file.path()));
            if (place == places.end() || !data->files[place->second].analyzed()) {
                data->files.push_back(file);
            } else {
                data->files[place->second] = merge(data->files[place->second], file);
            }
        }
        for (const FileReport& file : data->files) {
            data->analyzed += file.analyzed() ? 1 : 0;
            data->issues += file.issues().size();
        }
        return ProjectReport(std::move(data));
    } catch (const std::exception&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

PYFORGE_NAMESPACE_END
