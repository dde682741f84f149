// JUnit XML, as build services read it: a suite for each file with findings, a failed case for each finding.
#include <fmt/format.h>

#include <iterator>

#include "report/escape.hpp"
#include "report/formats.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

struct Xml {
    std::string& out;

    // Text is escaped, numbers are written.
    void attribute(std::string_view name, std::string_view value) {
        out.append(" ").append(name).append("=\"");
        append_xml(value, out);
        out += '"';
    }
    void attribute(std::string_view name, u64 value) {
        fmt::format_to(std::back_inserter(out), FMT_STRING(" {}=\"{}\""), name, value);
    }
    void counts(u64 tests, u64 failures, u64 errors) {
        attribute("tests", tests);
        attribute("failures", failures);
        attribute("errors", errors);
        attribute("skipped", 0);
        attribute("time", 0);
    }
};

// The path without its ending, as the name of a class.
std::string_view stem(std::string_view path) noexcept {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    return dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash + 2)
               ? path
               : path.substr(0, dot);
}

void write_failure(Xml& xml, std::string_view path, const Issue& issue) {
    std::string& out = xml.out;
    out += "        <testcase";
    xml.attribute("name", issue.code);
    xml.attribute("classname", stem(path));
    xml.attribute("time", 0);
    out += ">\n            <failure";
    xml.attribute("message", issue.message);
    xml.attribute("type", to_string(issue.severity));
    out += '>';
    if (issue.range.cell != 0) {
        fmt::format_to(std::back_inserter(out), FMT_STRING("cell {}, "), issue.range.cell);
    }
    fmt::format_to(std::back_inserter(out), FMT_STRING("line {}, col {}, "), issue.range.start.line,
                   issue.range.start.column);
    append_xml(issue.message, out);
    out += "</failure>\n        </testcase>\n";
}

void write_error(Xml& xml, std::string_view path, const FileReport& report) {
    std::string& out = xml.out;
    out += "        <testcase name=\"not-analyzed\"";
    xml.attribute("classname", stem(path));
    xml.attribute("time", 0);
    out += ">\n            <error";
    xml.attribute("message", report.reason().message);
    xml.attribute("type", to_string(report.reason().code));
    out += "/>\n        </testcase>\n";
}

}  // namespace

void write_junit(Reports reports, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    Xml xml{out};
    u64 failures = 0;
    u64 errors = 0;
    for (const FileReport& report : reports) {
        failures += report.issues().size();
        errors += report.analyzed() ? 0 : 1;
    }
    const bool clean = failures + errors == 0;
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pyforge\"";
    xml.attribute("tests", clean ? 1 : failures + errors);
    xml.attribute("failures", failures);
    xml.attribute("errors", errors);
    xml.attribute("time", 0);
    out += ">\n";
    if (clean) {
        out += "    <testsuite name=\"pyforge\"";
        xml.counts(1, 0, 0);
        out +=
            ">\n        <testcase name=\"No issues found\" classname=\"pyforge\" time=\"0\"/>\n    "
            "</testsuite>\n";
    }
    ShownPaths paths(options);
    for (const FileReport& report : reports) {
        output.spill();
        const u64 found = report.issues().size();
        if (found == 0 && report.analyzed()) {
            continue;
        }
        const std::string_view path = paths(report.path());
        out += "    <testsuite";
        xml.attribute("name", path);
        xml.counts(found + (report.analyzed() ? 0 : 1), found, report.analyzed() ? 0 : 1);
        xml.attribute("package", "pyforge");
        out += ">\n";
        for (const Issue& issue : report.issues()) {
            write_failure(xml, path, issue);
        }
        if (!report.analyzed()) {
            write_error(xml, path, report);
        }
        out += "    </testsuite>\n";
    }
    out += "</testsuites>\n";
}

}  // namespace pyforge::report
