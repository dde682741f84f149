#include "report/metrics_json.hpp"

#include <pyforge/version.hpp>

#include "report/formats.hpp"

namespace pyforge::report {
namespace {

void write(JsonWriter& json, const Cyclomatic& m) {
    json.key("cyclomatic");
    json.open_object(JsonWriter::Layout::Line);
    json.member("ruff", m.ruff);
    json.member("mccabe", m.mccabe);
    json.member("radon", m.radon);
    json.close_object();
}

void write(JsonWriter& json, const Cognitive& m) {
    json.key("cognitive");
    json.open_object(JsonWriter::Layout::Line);
    json.member("sonar", m.sonar);
    json.member("complexipy", m.complexipy);
    json.close_object();
}

void write(JsonWriter& json, const Halstead& m) {
    json.key("halstead");
    json.open_object(JsonWriter::Layout::Line);
    json.member("distinct_operators", m.distinct_operators);
    json.member("distinct_operands", m.distinct_operands);
    json.member("total_operators", m.total_operators);
    json.member("total_operands", m.total_operands);
    json.member("vocabulary", m.vocabulary);
    json.member("length", m.length);
    json.member("calculated_length", m.calculated_length);
    json.member("volume", m.volume);
    json.member("difficulty", m.difficulty);
    json.member("effort", m.effort);
    json.member("time", m.time);
    json.member("bugs", m.bugs);
    json.close_object();
}

void write(JsonWriter& json, const RawCounts& m) {
    json.key("raw");
    json.open_object(JsonWriter::Layout::Line);
    json.member("loc", m.loc);
    json.member("lloc", m.lloc);
    json.member("sloc", m.sloc);
    json.member("comments", m.comments);
    json.member("single_comments", m.single_comments);
    json.member("multi", m.multi);
    json.member("blank", m.blank);
    json.close_object();
}

void write(JsonWriter& json, const TypeCoverage& m) {
    json.key("types");
    json.open_object(JsonWriter::Layout::Line);
    json.member("percent", m.percent);
    json.member("functions", m.functions);
    json.member("annotated_returns", m.annotated_returns);
    json.member("parameters", m.parameters);
    json.member("annotated_parameters", m.annotated_parameters);
    json.member("attributes", m.attributes);
    json.member("annotated_attributes", m.annotated_attributes);
    json.member("annotations", m.annotations);
    json.member("any_annotations", m.any_annotations);
    json.member("any_share", m.any_share);
    json.close_object();
}

void write_place(JsonWriter& json, const SourceRange& range) {
    json.member("line", range.start.line);
    json.member("column", range.start.column);
    json.member("end_line", range.end.line);
    json.member("end_column", range.end.column);
}

void write(JsonWriter& json, const FunctionMetrics& m) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("name", m.name);
    json.member("qualified_name", m.qualified_name);
    write_place(json, m.range);
    json.member("is_method", m.is_method);
    json.member("is_nested", m.is_nested);
    json.member("is_async", m.is_async);
    json.member("is_generator", m.is_generator);
    json.member("has_docstring", m.has_docstring);
    json.member("in_mccabe", m.in_mccabe);
    json.member("in_radon", m.in_radon);
    json.member("in_complexipy", m.in_complexipy);
    write(json, m.cyclomatic);
    write(json, m.cognitive);
    json.member("statements", m.statements);
    json.member("branches", m.branches);
    json.member("returns", m.returns);
    json.member("parameters", m.parameters);
    json.member("positional_parameters", m.positional_parameters);
    json.member("nesting", m.nesting);
    write(json, m.halstead);
    write(json, m.raw);
    write(json, m.types);
    json.close_object();
}

void write(JsonWriter& json, const ClassMetrics& m) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("name", m.name);
    json.member("qualified_name", m.qualified_name);
    write_place(json, m.range);
    json.member("in_radon", m.in_radon);
    json.member("methods", m.methods);
    json.member("bases", m.bases);
    json.member("attributes", m.attributes);
    json.member("cyclomatic_radon", m.cyclomatic_radon);
    json.member("cyclomatic_radon_real", m.cyclomatic_radon_real);
    json.member("cyclomatic_sum", m.cyclomatic_sum);
    json.member("cyclomatic_max", m.cyclomatic_max);
    json.member("cognitive_sum", m.cognitive_sum);
    json.member("cognitive_max", m.cognitive_max);
    write(json, m.raw);
    write(json, m.types);
    json.close_object();
}

void write(JsonWriter& json, const McCabeBlock& m) {
    json.open_object(JsonWriter::Layout::Line);
    json.member("kind", m.kind);
    json.member("class", m.class_name);
    json.member("line", m.line);
    json.member("complexity", m.complexity);
    json.close_object();
}

template <class T>
void write_all(JsonWriter& json, std::string_view name, std::span<const T> items) {
    json.key(name);
    json.open_array();
    for (const T& item : items) {
        write(json, item);
    }
    json.close_array();
}

void write(JsonWriter& json, std::string_view name, const Distribution& m) {
    json.key(name);
    json.open_object(JsonWriter::Layout::Line);
    json.member("count", m.count);
    json.member("sum", m.sum);
    json.member("mean", m.mean);
    json.member("deviation", m.deviation);
    json.member("min", m.min);
    json.member("median", m.median);
    json.member("p90", m.p90);
    json.member("p95", m.p95);
    json.member("p99", m.p99);
    json.member("max", m.max);
    json.close_object();
}

template <std::size_t N>
void write(JsonWriter& json, std::string_view name, const std::array<std::uint64_t, N>& ranks) {
    json.key(name);
    json.open_object(JsonWriter::Layout::Line);
    for (std::size_t i = 0; i < N; ++i) {
        json.member(std::string_view("ABCDEF").substr(i, 1), ranks[i]);
    }
    json.close_object();
}

void write(JsonWriter& json, const ProjectMetrics& m) {
    json.open_object();
    json.member("files", m.files);
    json.member("functions", m.functions);
    json.member("classes", m.classes);
    json.member("statements", m.statements);
    write(json, "cyclomatic", m.cyclomatic);
    write(json, "cyclomatic_mccabe", m.cyclomatic_mccabe);
    write(json, "cyclomatic_radon", m.cyclomatic_radon);
    write(json, "cyclomatic_ranks", m.cyclomatic_ranks);
    write(json, "cognitive", m.cognitive);
    write(json, "cognitive_complexipy", m.cognitive_complexipy);
    write(json, "function_lines", m.function_lines);
    write(json, "parameters", m.parameters);
    write(json, "nesting", m.nesting);
    write(json, "volume", m.volume);
    write(json, "maintainability", m.maintainability);
    write(json, "maintainability_strict", m.maintainability_strict);
    write(json, "maintainability_ranks", m.maintainability_ranks);
    write(json, "file_lines", m.file_lines);
    write(json, m.raw);
    write(json, m.types);
    json.close_object();
}

}  // namespace

void write_metrics(JsonWriter& json, const FileMetrics& m) {
    json.open_object();
    json.member("maintainability", m.maintainability);
    json.member("maintainability_strict", m.maintainability_strict);
    json.member("maintainability_rank", std::string_view(&m.maintainability_rank, 1));
    write(json, m.cyclomatic);
    write(json, m.cognitive);
    json.member("statements", m.statements);
    json.member("nesting", m.nesting);
    json.member("imports", m.imports);
    write(json, m.halstead);
    write(json, m.raw);
    write(json, m.types);
    write_all(json, "functions", m.functions);
    write_all(json, "classes", m.classes);
    write_all(json, "mccabe_blocks", m.mccabe_blocks);
    json.close_object();
}

void write_metrics_json(const ProjectReport& report, const FormatOptions& options, Output output) {
    JsonWriter json(output.text);
    json.open_object();
    json.member("version", PYFORGE_VERSION_STRING);
    json.key("files");
    json.open_array();
    for (const FileReport& file : report.files()) {
        output.spill();
        json.open_object();
        write_status(json, file, options);
        json.key("metrics");
        if (const FileMetrics* metrics = file.metrics()) {
            write_metrics(json, *metrics);
        } else {
            json.null();
        }
        json.close_object();
    }
    json.close_array();
    json.key("project");
    write(json, report.metrics());
    json.close_object();
    output.text += '\n';
}

}  // namespace pyforge::report
