// Metrics for people: the functions to look at first, the files, the project.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "report/formats.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

constexpr std::size_t kShownFunctions = 20;

struct Row {
    const FunctionMetrics* function;
    std::string_view path;
};

void write_functions(const ProjectReport& report, const FormatOptions& options, std::string& out) {
    std::vector<Row> rows;
    for (const FileReport& file : report.files()) {
        if (const FileMetrics* metrics = file.metrics()) {
            for (const FunctionMetrics& function : metrics->functions) {
                rows.push_back({&function, shown_path(file.path(), options.root)});
            }
        }
    }
    if (rows.empty()) {
        return;
    }
    // Ties stay in the order of the files.
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        const FunctionMetrics& x = *a.function;
        const FunctionMetrics& y = *b.function;
        return x.cognitive.sonar != y.cognitive.sonar ? x.cognitive.sonar > y.cognitive.sonar
                                                      : x.cyclomatic.ruff > y.cyclomatic.ruff;
    });
    const std::size_t shown = std::min(rows.size(), kShownFunctions);
    fmt::format_to(std::back_inserter(out), "Functions, most complex first ({} of {})\n", shown, rows.size());
    fmt::format_to(std::back_inserter(out), "{:>9} {:>10} {:>8} {:>6}  {}\n", "cognitive", "cyclomatic",
                   "nesting", "lines", "function");
    for (std::size_t i = 0; i < shown; ++i) {
        const FunctionMetrics& f = *rows[i].function;
        fmt::format_to(std::back_inserter(out), "{:>9} {:>10} {:>8} {:>6}  {}:{} {}\n", f.cognitive.sonar,
                       f.cyclomatic.ruff, f.nesting, f.raw.loc, rows[i].path, f.range.start.line,
                       f.qualified_name);
    }
    out += '\n';
}

void write_files(const ProjectReport& report, const FormatOptions& options, std::string& out) {
    fmt::format_to(std::back_inserter(out), "{:>6} {:>7} {:>7} {:>9} {:>7} {:>6}  {}\n", "maint.", "lines",
                   "source", "functions", "classes", "typed", "file");
    for (const FileReport& file : report.files()) {
        const std::string_view path = shown_path(file.path(), options.root);
        if (!file.analyzed()) {
            fmt::format_to(std::back_inserter(out), "not analysed: {}: {}\n", path, file.reason().message);
            continue;
        }
        const FileMetrics* m = file.metrics();
        if (m == nullptr) {
            fmt::format_to(std::back_inserter(out), "no metrics: {}\n", path);
            continue;
        }
        fmt::format_to(std::back_inserter(out), "{:>4.0f} {} {:>7} {:>7} {:>9} {:>7} {:>5.0f}%  {}{}\n",
                       m->maintainability, m->maintainability_rank, m->raw.loc, m->raw.sloc,
                       m->functions.size(), m->classes.size(), m->types.percent, path,
                       file.parsed() ? "" : " (does not parse)");
    }
    out += '\n';
}

void write_project(const ProjectReport& report, std::string& out) {
    const ProjectMetrics& m = report.metrics();
    const auto line = [&out](std::string_view name, const Distribution& s) {
        fmt::format_to(
            std::back_inserter(out),
            "{:<28} mean {:>6.1f}   median {:>6.1f}   p90 {:>6.1f}   min {:>6.1f}   max {:>6.1f}\n", name,
            s.mean, s.median, s.p90, s.min, s.max);
    };
    fmt::format_to(std::back_inserter(out),
                   "Project: {} files, {} lines ({} source), {} functions, {} classes\n", m.files, m.raw.loc,
                   m.raw.sloc, m.functions, m.classes);
    line("cyclomatic, by function", m.cyclomatic);
    line("cognitive, by function", m.cognitive);
    line("lines, by function", m.function_lines);
    line("maintainability, by file", m.maintainability);
    line("lines, by file", m.file_lines);
    fmt::format_to(std::back_inserter(out), "{:<28} A {}   B {}   C {}   D {}   E {}   F {}\n",
                   "complexity ranks (radon)", m.cyclomatic_ranks[0], m.cyclomatic_ranks[1],
                   m.cyclomatic_ranks[2], m.cyclomatic_ranks[3], m.cyclomatic_ranks[4],
                   m.cyclomatic_ranks[5]);
    fmt::format_to(std::back_inserter(out),
                   "{:<28} {:.1f} % of parameters and return values, {:.1f} % of annotations are Any\n",
                   "type coverage", m.types.percent, 100.0 * m.types.any_share);
}

}  // namespace

void write_metrics_text(const ProjectReport& report, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    write_functions(report, options, out);
    write_files(report, options, out);
    write_project(report, out);
}

}  // namespace pyforge::report
