// GitLab's code quality report, a subset of Code Climate's.
#include <fmt/format.h>

#include <map>

#include "report/fingerprint.hpp"
#include "report/formats.hpp"
#include "report/json_writer.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

std::string_view level(Severity severity) noexcept {
    switch (severity) {
        case Severity::Info:
            return "minor";
        case Severity::Warning:
            return "major";
        case Severity::Error:
            break;
    }
    return "critical";
}

void write_point(JsonWriter& json, std::string_view key, const Position& at) {
    json.key(key);
    json.open_object();
    json.member("line", at.line);
    json.member("column", at.column);
    json.close_object();
}

void write_issue(JsonWriter& json, std::string_view path, const Issue& issue, std::string_view fingerprint) {
    const bool cell = issue.range.cell != 0;
    std::string description = fmt::format(FMT_STRING("{}: {}"), issue.code, issue.message);
    if (cell) {
        description = fmt::format(FMT_STRING("{} (cell {}, line {})"), description, issue.range.cell,
                                  issue.range.start.line);
    }
    // Lines of a cell are none of the file.
    const Position start = cell ? Position{} : issue.range.start;
    const Position end = cell ? Position{} : issue.range.end;
    json.open_object();
    json.member("description", description);
    json.member("check_name", issue.code);
    json.member("fingerprint", fingerprint);
    json.member("severity", level(issue.severity));
    json.key("location");
    json.open_object();
    json.member("path", path);
    json.key("lines");
    json.open_object();
    json.member("begin", start.line);
    json.member("end", end.line);
    json.close_object();
    json.key("positions");
    json.open_object();
    write_point(json, "begin", start);
    write_point(json, "end", end);
    json.close_object();
    json.close_object();
    json.close_object();
}

}  // namespace

void write_gitlab(Reports reports, const FormatOptions& options, Output output) {
    ShownPaths paths(options);
    Fingerprints fingerprints;
    JsonWriter json(output.text);
    json.open_array();
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = paths(report.path());
        for (const Issue& issue : report.issues()) {
            write_issue(json, path, issue, fingerprints.of(path, issue));
        }
    }
    json.close_array();
    output.text += '\n';
}

}  // namespace pyforge::report
