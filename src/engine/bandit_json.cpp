// Bandit's JSON report.
#include <algorithm>
#include <ctime>
#include <new>
#include <numeric>
#include <pyforge/bandit.hpp>

#include "report/json_writer.hpp"

PYFORGE_NAMESPACE_BEGIN
namespace {

constexpr std::string_view kDocumentation = "https://bandit.readthedocs.io/en/1.9.4/";
constexpr std::string_view kLevels[] = {"LOW", "MEDIUM", "HIGH"};

std::string_view word(BanditLevel level) noexcept {
    return kLevels[static_cast<std::size_t>(level)];
}

struct Counts {
    u64 severity[3] = {};
    u64 confidence[3] = {};
    u64 lines = 0;
    u64 nosec = 0;
    u64 skipped = 0;

    void add(const BanditFile& file) noexcept {
        for (const BanditIssue& issue : file.issues) {
            ++severity[static_cast<std::size_t>(issue.severity)];
            ++confidence[static_cast<std::size_t>(issue.confidence)];
        }
        lines += file.lines_of_code;
        nosec += file.nosec;
        skipped += file.skipped_tests;
    }
};

void write_counts(report::JsonWriter& json, std::string_view name, const Counts& counts) {
    const auto levels = [&](std::string_view what, const u64(&of)[3]) {
        for (const std::size_t i : {2U, 0U, 1U}) {  // in the order of the words
            json.member(std::string(what).append(".").append(kLevels[i]), of[i]);
        }
        json.member(std::string(what).append(".UNDEFINED"), u64{0});
    };
    json.key(name);
    json.open_object();
    levels("CONFIDENCE", counts.confidence);
    levels("SEVERITY", counts.severity);
    json.member("loc", counts.lines);
    json.member("nosec", counts.nosec);
    json.member("skipped_tests", counts.skipped);
    json.close_object();
}

void write_issue(report::JsonWriter& json, const BanditFile& file, const BanditIssue& issue) {
    json.open_object();
    json.member("code", issue.code);
    json.member("col_offset", issue.column);
    json.member("end_col_offset", issue.end_column);
    json.member("filename", file.path);
    json.member("issue_confidence", word(issue.confidence));
    json.key("issue_cwe");
    json.open_object();
    json.member("id", issue.cwe);
    json.member("link", "https://cwe.mitre.org/data/definitions/" + std::to_string(issue.cwe) + ".html");
    json.close_object();
    json.member("issue_severity", word(issue.severity));
    json.member("issue_text", issue.text);
    json.member("line_number", issue.line);
    json.key("line_range");
    json.open_array();
    for (u32 line = issue.first_line; line <= issue.last_line; ++line) {
        json.value(line);
    }
    json.close_array();
    json.member("more_info", std::string(kDocumentation).append(issue.page));
    json.member("test_id", issue.test_id);
    json.member("test_name", issue.test_name);
    json.close_object();
}

std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char buffer[32];
    return {buffer, std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

Result<std::string> format_bandit_json(std::span<const BanditFile> files,
                                       std::string_view generated_at) noexcept {
    try {
        std::vector<const BanditFile*> sorted(files.size());
        std::transform(files.begin(), files.end(), sorted.begin(), [](const BanditFile& f) { return &f; });
        std::sort(sorted.begin(), sorted.end(),
                  [](const BanditFile* a, const BanditFile* b) { return a->path < b->path; });
        std::string out;
        report::JsonWriter json(out);
        json.open_object();
        json.key("errors");
        json.open_array();
        for (const BanditFile* file : sorted) {
            if (!file->error.empty()) {
                json.open_object();
                json.member("filename", file->path);
                json.member("reason", file->error);
                json.close_object();
            }
        }
        json.close_array();
        json.member("generated_at", generated_at.empty() ? now() : std::string(generated_at));
        json.key("metrics");
        json.open_object();
        Counts totals;
        for (const BanditFile* file : sorted) {
            totals.add(*file);
        }
        for (const BanditFile* file : sorted) {
            Counts counts;
            counts.add(*file);
            write_counts(json, file->path, counts);
        }
        write_counts(json, "_totals", totals);
        json.close_object();
        json.key("results");
        json.open_array();
        for (const BanditFile* file : sorted) {
            for (const BanditIssue& issue : file->issues) {
                write_issue(json, *file, issue);
            }
        }
        json.close_array();
        json.close_object();
        out += '\n';
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {}, {}};
    }
}

PYFORGE_NAMESPACE_END
