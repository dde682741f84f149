// Formats of lines: for people by file, for the logs of build services, for tools that read pylint's.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/escape.hpp"
#include "report/formats.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

// Where lines are written that have one form for all issues.
template <class Line>
void each_issue(Reports reports, const FormatOptions& options, Output output, Line&& line) {
    ShownPaths paths(options);
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = paths(report.path());
        for (const Issue& issue : report.issues()) {
            line(path, issue, output.text);
        }
    }
}

// "3:14", in a notebook "cell 2:3:14".
void append_position(const SourceRange& range, std::string& out) {
    if (range.cell != 0) {
        fmt::format_to(std::back_inserter(out), FMT_STRING("cell {}:"), range.cell);
    }
    fmt::format_to(std::back_inserter(out), FMT_STRING("{}:{}"), range.start.line, range.start.column);
}

// The content of a workflow command; properties end also at `:` and `,`.
void append_command(std::string_view text, bool property, std::string& out) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','))) {
            fmt::format_to(std::back_inserter(out), FMT_STRING("%{:02X}"), byte);
        } else {
            append_clean({&c, 1}, out);
        }
    }
}

// Of an Azure log command: properties end at `;` and `]`.
void append_vso(std::string_view text, bool property, std::string& out) {
    for (const char c : text) {
        if (c == '%') {
            out += "%AZP25";
        } else if (c == '\r') {
            out += "%0D";
        } else if (c == '\n') {
            out += "%0A";
        } else if (property && c == ';') {
            out += "%3B";
        } else if (property && c == ']') {
            out += "%5D";
        } else {
            append_clean({&c, 1}, out);
        }
    }
}

}  // namespace

void write_grouped(Reports reports, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    ShownPaths paths(options);
    std::string position;
    for (const FileReport& report : reports) {
        output.spill();
        if (report.issues().empty()) {
            continue;
        }
        out += options.color ? "\x1b[1m" : "";
        append_clean(paths(report.path()), out);
        out += options.color ? "\x1b[0m:\n" : ":\n";
        std::size_t widest = 0;
        std::size_t code = 0;
        for (const Issue& issue : report.issues()) {
            position.clear();
            append_position(issue.range, position);
            widest = std::max(widest, position.size());
            code = std::max(code, issue.code.size());
        }
        for (const Issue& issue : report.issues()) {
            position.clear();
            append_position(issue.range, position);
            fmt::format_to(std::back_inserter(out), FMT_STRING("  {:<{}}  {}{:<{}}{}  "), position, widest,
                           options.color ? "\x1b[1;31m" : "", issue.code, code,
                           options.color ? "\x1b[0m" : "");
            append_clean(issue.message, out);
            out += '\n';
        }
        out += '\n';
    }
}

void write_github(Reports reports, const FormatOptions& options, Output output) {
    std::string place;
    each_issue(
        reports, options, output, [&place](std::string_view path, const Issue& issue, std::string& out) {
            out += "::error title=pyforge (";
            append_command(issue.code, true, out);
            out += "),file=";
            append_command(path, true, out);
            // Lines of a cell are none of the file.
            const bool cell = issue.range.cell != 0;
            const Position start = cell ? Position{} : issue.range.start;
            const Position end = cell ? Position{} : issue.range.end;
            fmt::format_to(std::back_inserter(out), FMT_STRING(",line={},col={},endLine={},endColumn={}::"),
                           start.line, start.column, end.line, end.column);
            append_command(path, false, out);
            place = ":";
            append_position(issue.range, place);
            out.append(place).append(": ").append(issue.code).append(" ");
            append_command(issue.message, false, out);
            if (!issue.fix.title.empty()) {
                out += "%0A  help: ";
                append_command(issue.fix.title, false, out);
            }
            out += '\n';
        });
}

void write_azure(Reports reports, const FormatOptions& options, Output output) {
    each_issue(reports, options, output, [](std::string_view path, const Issue& issue, std::string& out) {
        out += issue.severity == Severity::Error ? "##vso[task.logissue type=error;sourcepath="
                                                 : "##vso[task.logissue type=warning;sourcepath=";
        append_vso(path, true, out);
        const Position start = issue.range.cell != 0 ? Position{} : issue.range.start;
        fmt::format_to(std::back_inserter(out), FMT_STRING(";linenumber={};columnnumber={};code={};]"),
                       start.line, start.column, issue.code);
        if (issue.range.cell != 0) {
            append_position(issue.range, out);
            out += ": ";
        }
        append_vso(issue.message, false, out);
        out += '\n';
    });
}

void write_pylint(Reports reports, const FormatOptions& options, Output output) {
    each_issue(reports, options, output, [](std::string_view path, const Issue& issue, std::string& out) {
        append_clean(path, out);
        const std::uint32_t line = issue.range.cell != 0 ? 1 : issue.range.start.line;
        fmt::format_to(std::back_inserter(out), FMT_STRING(":{}: [{}] "), line, issue.code);
        if (issue.range.cell != 0) {
            append_position(issue.range, out);
            out += ": ";
        }
        append_clean(issue.message, out);
        out += '\n';
    });
}

}  // namespace pyforge::report
