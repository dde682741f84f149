// An object for each issue: ruff's shape with what we know besides, and reviewdog's.
#include "report/formats.hpp"
#include "report/json_writer.hpp"
#include "report/paths.hpp"
#include "report/rule_of.hpp"

namespace pyforge::report {
namespace {

void write_place(JsonWriter& json, std::string_view key, const Position& at, std::string_view line) {
    json.key(key);
    json.open_object();
    json.member("column", at.column);
    json.member(line, at.line);
    json.close_object();
}

void write_fix(JsonWriter& json, const Fix& fix) {
    json.key("fix");
    if (!fix) {
        json.null();
        return;
    }
    json.open_object();
    json.member("applicability", to_string(fix.applicability));
    json.key("edits");
    json.open_array();
    for (const Edit& edit : fix.edits) {
        json.open_object();
        json.member("content", edit.text);
        write_place(json, "end_location", edit.range.end, "row");
        write_place(json, "location", edit.range.start, "row");
        json.close_object();
    }
    json.close_array();
    json.member("message", fix.title);
    json.close_object();
}

void write_issue(JsonWriter& json, std::string_view path, const Issue& issue) {
    json.open_object();
    json.member("category", to_string(issue.category));
    json.key("cell");
    if (issue.range.cell == 0) {
        json.null();
    } else {
        json.value(issue.range.cell);
    }
    json.member("code", issue.code);
    write_place(json, "end_location", issue.range.end, "row");
    json.member("filename", path);
    write_fix(json, issue.fix);
    write_place(json, "location", issue.range.start, "row");
    json.member("message", issue.message);
    json.member("name", issue.name);
    json.member("severity", to_string(issue.severity));
    json.key("url");
    const RuleInfo* rule = rule_of(issue.code);
    if (rule == nullptr || rule->url.empty()) {
        json.null();
    } else {
        json.value(rule->url);
    }
    json.close_object();
}

void write_range(JsonWriter& json, const SourceRange& range) {
    json.key("range");
    json.open_object();
    write_place(json, "start", range.start, "line");
    write_place(json, "end", range.end, "line");
    json.close_object();
}

std::string_view level(Severity severity) noexcept {
    switch (severity) {
        case Severity::Info:
            return "INFO";
        case Severity::Warning:
            return "WARNING";
        case Severity::Error:
            break;
    }
    return "ERROR";
}

void write_diagnostic(JsonWriter& json, std::string_view path, const Issue& issue) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("message", issue.message);
    json.key("location");
    json.open_object();
    json.member("path", path);
    if (issue.range.cell == 0) {  // lines of a cell are none of the file
        write_range(json, issue.range);
    }
    json.close_object();
    json.member("severity", level(issue.severity));
    json.key("code");
    json.open_object();
    json.member("value", issue.code);
    if (const RuleInfo* rule = rule_of(issue.code); rule != nullptr && !rule->url.empty()) {
        json.member("url", rule->url);
    }
    json.close_object();
    // A suggestion is one replacement: a fix of several edits cannot be told.
    if (issue.fix.edits.size() == 1 && issue.range.cell == 0) {
        json.key("suggestions");
        json.open_array();
        json.open_object();
        write_range(json, issue.fix.edits[0].range);
        json.member("text", issue.fix.edits[0].text);
        json.close_object();
        json.close_array();
    }
    json.close_object();
}

}  // namespace

void write_json_lines(Reports reports, const FormatOptions& options, Output output) {
    ShownPaths paths(options);
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = paths(report.path());
        for (const Issue& issue : report.issues()) {
            JsonWriter json(output.text, 0);
            write_issue(json, path, issue);
            output.text += '\n';
        }
    }
}

void write_rdjson(Reports reports, const FormatOptions& options, Output output) {
    ShownPaths paths(options);
    JsonWriter json(output.text);
    json.open_object();
    json.key("source");
    json.open_object();
    json.member("name", "pyforge");
    json.close_object();
    json.member("severity", "WARNING");
    json.key("diagnostics");
    json.open_array();
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = paths(report.path());
        for (const Issue& issue : report.issues()) {
            write_diagnostic(json, path, issue);
        }
    }
    json.close_array();
    json.close_object();
    output.text += '\n';
}

}  // namespace pyforge::report
