// The JSON of reports. Keys are never left out: what does not apply is null, so that readers need no
// defaults.
#include <algorithm>
#include <map>
#include <pyforge/version.hpp>

#include "report/formats.hpp"
#include "report/json_writer.hpp"
#include "report/metrics_json.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

void write_range(JsonWriter& json, const SourceRange& range) {
    json.member("line", range.start.line);
    json.member("column", range.start.column);
    json.member("end_line", range.end.line);
    json.member("end_column", range.end.column);
    json.key("cell");
    if (range.cell == 0) {
        json.null();
    } else {
        json.value(range.cell);
    }
}

void write_fix(JsonWriter& json, const Fix& fix) {
    json.key("fix");
    if (!fix) {
        json.null();
        return;
    }
    json.open_object();
    json.member("title", fix.title);
    json.member("applicability", to_string(fix.applicability));
    json.key("edits");
    json.open_array();
    for (const Edit& edit : fix.edits) {
        json.open_object();
        write_range(json, edit.range);
        json.member("text", edit.text);
        json.close_object();
    }
    json.close_array();
    json.close_object();
}

void write_issue(JsonWriter& json, const Issue& issue) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("code", issue.code);
    json.member("name", issue.name);
    json.member("message", issue.message);
    json.member("severity", to_string(issue.severity));
    json.member("category", to_string(issue.category));
    write_range(json, issue.range);
    write_fix(json, issue.fix);
    json.close_object();
}

void write_suggestion(JsonWriter& json, const Suggestion& suggestion) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("kind", suggestion.kind);
    json.member("code", suggestion.code);
    json.member("message", suggestion.message);
    write_range(json, suggestion.range);
    write_fix(json, suggestion.fix);
    json.close_object();
}

void write_file(JsonWriter& json, const FileReport& report, const FormatOptions& options) {
    json.open_object();
    write_status(json, report, options);
    json.key("metrics");
    if (const FileMetrics* metrics = report.metrics()) {
        write_metrics(json, *metrics);
    } else {
        json.null();
    }
    json.key("scores");
    if (report.analyzed()) {
        write_scores(json, report.scores());
    } else {
        json.null();
    }
    json.key("issues");
    json.open_array();
    for (const Issue& issue : report.issues()) {
        write_issue(json, issue);
    }
    json.close_array();
    json.key("suggestions");
    json.open_array();
    for (const Suggestion& suggestion : report.suggestions()) {
        write_suggestion(json, suggestion);
    }
    json.close_array();
    json.member("suppressed", report.suppressed());
    json.close_object();
}

void write_summary(JsonWriter& json, Reports reports) {
    std::map<std::string_view, u32> codes;
    u64 issues = 0;
    u32 analyzed = 0;
    for (const FileReport& report : reports) {
        analyzed += report.analyzed() ? 1 : 0;
        issues += report.issues().size();
        for (const Issue& issue : report.issues()) {
            ++codes[issue.code];
        }
    }
    json.open_object();
    json.member("files", static_cast<u32>(reports.size()));
    json.member("analyzed", analyzed);
    json.member("not_analyzed", static_cast<u32>(reports.size()) - analyzed);
    json.member("issues", issues);
    json.key("by_code");
    json.open_object();
    for (const auto& [code, count] : codes) {
        json.member(code, count);
    }
    json.close_object();
    json.key("scores");
    write_scores(json, scores_of(reports));
    json.close_object();
}

}  // namespace

void write_scores(JsonWriter& json, const Scores& scores) {
    const auto optional = [&json](std::string_view key, const std::optional<double>& value) {
        if (value) {
            json.member(key, *value);
        } else {
            json.key(key);
            json.null();
        }
    };
    json.open_object(JsonWriter::Layout::Line);
    optional("complexity", scores.complexity);
    optional("type_coverage", scores.type_coverage);
    json.member("security_score", scores.security_score);
    json.member("style_score", scores.style_score);
    json.close_object();
}

void write_status(JsonWriter& json, const FileReport& report, const FormatOptions& options) {
    json.member("path", ShownPaths(options)(report.path()));
    json.member("status", report.analyzed() ? "analyzed" : "not-analyzed");
    json.key("reason");
    if (report.analyzed()) {
        json.null();
    } else {
        json.open_object();
        json.member("code", to_string(report.reason().code));
        json.member("message", std::string_view(report.reason().message));
        json.close_object();
    }
    json.member("parsed", report.parsed());
}

void write_json(Reports reports, const FormatOptions& options, Output output) {
    JsonWriter json(output.text);
    json.open_object();
    json.member("version", PYFORGE_VERSION_STRING);
    json.key("files");
    json.open_array();
    for (const FileReport& report : reports) {
        output.spill();
        write_file(json, report, options);
    }
    json.close_array();
    json.key("summary");
    write_summary(json, reports);
    json.close_object();
    output.text += '\n';
}

}  // namespace pyforge::report
