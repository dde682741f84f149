// Reports.
#include <pybind11/stl.h>

#include "bindings.hpp"

namespace binding {
namespace {

pyforge::IssueFormat issue_format(const std::string& name) {
    if (const auto format = pyforge::find_issue_format(name)) {
        return *format;
    }
    std::string names;
    for (const std::string_view known : pyforge::issue_format_names()) {
        names.append(names.empty() ? "'" : ", '").append(known).append("'");
    }
    throw py::value_error("format '" + name + "' is not one of " + names);
}

py::str format(std::span<const pyforge::FileReport> files, const std::string& name) {
    const pyforge::IssueFormat kind = issue_format(name);
    std::string text;
    {
        const py::gil_scoped_release unlocked;
        pyforge::Result<std::string> result = pyforge::format_issues(files, kind);
        if (result.ok()) {
            text = std::move(*result);
        } else {
            const py::gil_scoped_acquire locked;
            raise(result.error());
        }
    }
    return to_str(text);
}

py::object reason(const pyforge::FileReport& report) {
    return report.analyzed() ? py::object(py::none()) : py::cast(report.reason());
}

}  // namespace

void bind_reports(py::module_& module) {
    py::class_<pyforge::Error>(module, "Reason", "Why an input was not analysed.")
        .def_property_readonly(
            "code", [](const pyforge::Error& e) { return to_str(to_string(e.code)); },
            "A stable word: 'not-found', 'unreadable', 'too-large', 'cancelled' …")
        .def_property_readonly(
            "message", [](const pyforge::Error& e) { return to_str(e.message); }, "One sentence.")
        .def("__repr__", [](const pyforge::Error& e) {
            return to_str("Reason(" + std::string(to_string(e.code)) + ": " + e.message + ")");
        });

    py::class_<pyforge::Scores>(
        module, "Scores", "Four figures that sum up a file or a project. An issue less never lowers a score.")
        .def_readonly("complexity", &pyforge::Scores::complexity,
                      "Mean cyclomatic complexity of the functions; None without metrics.")
        .def_readonly("type_coverage", &pyforge::Scores::type_coverage,
                      "Percent of the parameters and return values that are annotated; None without metrics.")
        .def_readonly("security_score", &pyforge::Scores::security_score,
                      "0 to 100, by the security issues; of a project, that of its worst file.")
        .def_readonly("style_score", &pyforge::Scores::style_score,
                      "0 to 100, by all other issues for each line.")
        .def("__repr__", [](const pyforge::Scores& s) {
            const auto shown = [](const std::optional<double>& value) {
                return value ? std::string(py::str(py::float_(*value))) : std::string("None");
            };
            return "Scores(complexity=" + shown(s.complexity) + ", type_coverage=" + shown(s.type_coverage) +
                   ", security_score=" + shown(s.security_score) + ", style_score=" + shown(s.style_score) +
                   ")";
        });

    py::class_<pyforge::FileReport>(module, "FileReport", "What one analysis says about one file. Immutable.")
        .def_property_readonly(
            "path", [](const pyforge::FileReport& r) { return to_str(r.path()); },
            "The path it is reported under.")
        .def_property_readonly("analyzed", &pyforge::FileReport::analyzed,
                               "False when it could not be read. Source with syntax errors is analysed.")
        .def_property_readonly("reason", &reason, "Why it was not analysed, or None.")
        .def_property_readonly("parsed", &pyforge::FileReport::parsed,
                               "False when the source has syntax errors.")
        .def_property_readonly(
            "issues", [](const pyforge::FileReport& r) { return hold_all(r, r.issues()); },
            "Syntax errors, then findings in the order of their places. A new tuple at each access.")
        .def_property_readonly(
            "notices",
            [](const pyforge::FileReport& r) {
                py::list out;
                for (const pyforge::Notice& notice : r.notices()) {
                    out.append(to_str(text_of(notice)));
                }
                return py::tuple(out);
            },
            "Suppression comments that cannot be read: a tuple of str, \"path:line:column: what is wrong\".")
        .def_property_readonly("suppressed", &pyforge::FileReport::suppressed,
                               "How many findings comments in the source have silenced.")
        .def_property_readonly(
            "suggestions", [](const pyforge::FileReport& r) { return hold_all(r, r.suggestions()); },
            "What is worth doing. A new tuple at each access.")
        .def_property_readonly(
            "metrics",
            [](const pyforge::FileReport& r) -> py::object {
                return r.metrics() == nullptr ? py::object(py::none()) : py::cast(hold(r, *r.metrics()));
            },
            "Figures, or None when they were not asked for or the source could not be read.")
        .def_property_readonly("lines", &pyforge::FileReport::lines,
                               "Lines of the decoded source; 0 when it could not be read.")
        .def_property_readonly("scores", &pyforge::FileReport::scores, "Four figures that sum up the file.")
        .def_property_readonly(
            "text", [](const pyforge::FileReport& r) { return to_str(r.text()); },
            "The decoded source, with keep_text=True and only when there are issues; else empty.")
        .def(
            "format",
            [](const pyforge::FileReport& r, const std::string& kind) {
                return format({&r, 1}, kind);
            },
            py::arg("kind") = "concise",
            "As text: 'concise', 'full', 'grouped', 'json', 'json-lines', 'sarif', 'github', 'gitlab', "
            "'junit', 'pylint', "
            "'azure', 'rdjson' or 'html'. Raises ValueError for others.")
        .def("__repr__", [](const pyforge::FileReport& r) {
            return to_str("FileReport(" + std::string(r.path()) + ", " +
                          (r.analyzed() ? std::to_string(r.issues().size()) + " issues"
                                        : "not analysed: " + r.reason().message) +
                          ")");
        });

    py::class_<pyforge::ProjectReport>(module, "ProjectReport",
                                       "The reports of one run, in a stable order. Immutable.")
        .def_property_readonly(
            "files",
            [](const pyforge::ProjectReport& p) {
                py::tuple out(p.files().size());
                for (std::size_t i = 0; i < p.files().size(); ++i) {
                    out[i] = py::cast(p.files()[i]);
                }
                return out;
            },
            "One report for every input. A new tuple at each access.")
        .def_property_readonly("analyzed", &pyforge::ProjectReport::analyzed, "Number of files analysed.")
        .def_property_readonly("not_analyzed", &pyforge::ProjectReport::not_analyzed,
                               "Number of inputs that could not be analysed; their reports have the reason.")
        .def_property_readonly("issue_count", &pyforge::ProjectReport::issues,
                               "Number of issues in all files.")
        .def_property_readonly("cancelled", &pyforge::ProjectReport::cancelled, "The run was stopped early.")
        .def_property_readonly(
            "metrics", [](const pyforge::ProjectReport& p) { return p.metrics(); },
            "Figures of all files together.")
        .def_property_readonly("scores", &pyforge::ProjectReport::scores,
                               "Four figures that sum up all files.")
        .def(
            "format",
            [](const pyforge::ProjectReport& p, const std::string& kind) { return format(p.files(), kind); },
            py::arg("kind") = "concise",
            "As text: 'concise', 'full', 'grouped', 'json', 'json-lines', 'sarif', 'github', 'gitlab', "
            "'junit', 'pylint', "
            "'azure', 'rdjson' or 'html'. Raises ValueError for others.")
        .def(
            "merged",
            [](const pyforge::ProjectReport& p, const pyforge::ProjectReport& more) {
                return take(pyforge::merge_reports(p, more));
            },
            py::arg("more"), "This report with the issues of another one among its own, file by file.")
        .def("__len__", [](const pyforge::ProjectReport& p) { return p.files().size(); })
        .def("__repr__", [](const pyforge::ProjectReport& p) {
            return "ProjectReport(" + std::to_string(p.files().size()) + " files, " +
                   std::to_string(p.issues()) + " issues)";
        });

    py::class_<pyforge::RuleInfo>(module, "Rule", "A rule that the library knows.")
        .def_property_readonly(
            "code", [](const pyforge::RuleInfo& r) { return to_str(r.code); }, "'E711'")
        .def_property_readonly(
            "name", [](const pyforge::RuleInfo& r) { return to_str(r.name); }, "'none-comparison'")
        .def_property_readonly(
            "family", [](const pyforge::RuleInfo& r) { return to_str(r.family); }, "'pycodestyle'")
        .def_property_readonly(
            "severity", [](const pyforge::RuleInfo& r) { return to_str(to_string(r.severity)); },
            "'error', 'warning' or 'info'.")
        .def_property_readonly(
            "category", [](const pyforge::RuleInfo& r) { return to_str(to_string(r.category)); },
            "As Issue.category.")
        .def_property_readonly(
            "status", [](const pyforge::RuleInfo& r) { return to_str(to_string(r.status)); },
            "'stable', 'preview' or 'deprecated'.")
        .def_property_readonly(
            "fix", [](const pyforge::RuleInfo& r) { return to_str(to_string(r.fix)); },
            "'none', 'sometimes' or 'always'.")
        .def_property_readonly(
            "enabled_by_default", [](const pyforge::RuleInfo& r) { return r.enabled_by_default; },
            "Runs when no rules are selected.")
        .def_property_readonly(
            "summary", [](const pyforge::RuleInfo& r) { return to_str(r.summary); },
            "The message, with placeholders in braces.")
        .def_property_readonly(
            "documentation", [](const pyforge::RuleInfo& r) { return to_str(r.documentation); }, "Markdown.")
        .def("__repr__", [](const pyforge::RuleInfo& r) {
            return to_str("Rule(" + std::string(r.code) + " " + std::string(r.name) + ")");
        });
}

}  // namespace binding
