// Positions, issues, fixes and suggestions.
#include "bindings.hpp"

namespace binding {
namespace {

using pyforge::Edit;
using pyforge::Fix;
using pyforge::Issue;
using pyforge::Position;
using pyforge::SourceRange;
using pyforge::Suggestion;

std::string show(const Position& p) {
    return "Position(line=" + std::to_string(p.line) + ", column=" + std::to_string(p.column) + ")";
}

std::string show(const SourceRange& r) {
    return "SourceRange(" + std::to_string(r.start.line) + ":" + std::to_string(r.start.column) + "-" +
           std::to_string(r.end.line) + ":" + std::to_string(r.end.column) + ")";
}

py::object fix_of(const pyforge::FileReport& owner, const Fix& fix) {
    return fix ? py::cast(hold(owner, fix)) : py::none();
}

}  // namespace

void bind_values(py::module_& module) {
    py::class_<Position>(module, "Position", "A place in a file.")
        .def_readonly("line", &Position::line, "1-based; in a notebook, within the cell.")
        .def_readonly("column", &Position::column, "1-based, in code points; a tab is one column.")
        .def_readonly("offset", &Position::offset, "0-based, in bytes of the decoded text.")
        .def(
            "__eq__", [](const Position& a, const Position& b) { return a == b; }, py::is_operator())
        .def("__hash__",
             [](const Position& p) { return py::hash(py::make_tuple(p.line, p.column, p.offset)); })
        .def("__repr__", [](const Position& p) { return show(p); });

    py::class_<SourceRange>(module, "SourceRange", "From start up to, but without, end.")
        .def_readonly("start", &SourceRange::start, "First position.")
        .def_readonly("end", &SourceRange::end, "The position after the last.")
        .def_property_readonly(
            "cell",
            [](const SourceRange& r) { return r.cell == 0 ? py::object(py::none()) : py::cast(r.cell); },
            "Notebooks: 1-based number of the cell; otherwise None.")
        .def(
            "__eq__", [](const SourceRange& a, const SourceRange& b) { return a == b; }, py::is_operator())
        .def("__hash__",
             [](const SourceRange& r) { return py::hash(py::make_tuple(r.start.offset, r.end.offset)); })
        .def("__repr__", [](const SourceRange& r) { return show(r); });

    py::class_<Held<Edit>>(module, "Edit", "Replaces a range by a text.")
        .def_property_readonly(
            "range", [](const Held<Edit>& e) { return e.value->range; }, "What is replaced; empty to insert.")
        .def_property_readonly(
            "text", [](const Held<Edit>& e) { return to_str(e.value->text); },
            "What takes its place; empty to delete.")
        .def("__repr__", [](const Held<Edit>& e) {
            return "Edit(" + show(e.value->range) + ", " +
                   static_cast<std::string>(py::repr(to_str(e.value->text))) + ")";
        });

    py::class_<Held<Fix>>(module, "Fix", "Edits that belong together.")
        .def_property_readonly(
            "title", [](const Held<Fix>& f) { return to_str(f.value->title); },
            "What the fix does; empty with metrics=False and keep_text=False.")
        .def_property_readonly(
            "applicability", [](const Held<Fix>& f) { return to_str(to_string(f.value->applicability)); },
            "'safe', 'unsafe' (the meaning may change) or 'display-only'.")
        .def_property_readonly(
            "edits", [](const Held<Fix>& f) { return hold_all(f.owner, f.value->edits); },
            "In the order of their places, not overlapping.");

    py::class_<Held<Issue>>(module, "Issue", "One finding.")
        .def_property_readonly(
            "code", [](const Held<Issue>& i) { return to_str(i.value->code); },
            "The rule's code, as 'F401'; 'invalid-syntax' where the source is not Python.")
        .def_property_readonly(
            "name", [](const Held<Issue>& i) { return to_str(i.value->name); },
            "The rule's name, as 'unused-import'.")
        .def_property_readonly(
            "message", [](const Held<Issue>& i) { return to_str(i.value->message); }, "One sentence.")
        .def_property_readonly(
            "severity", [](const Held<Issue>& i) { return to_str(to_string(i.value->severity)); },
            "'error', 'warning' or 'info'.")
        .def_property_readonly(
            "category", [](const Held<Issue>& i) { return to_str(to_string(i.value->category)); },
            "'correctness', 'suspicious', 'security', 'complexity', 'performance', 'pedantic', "
            "'style', 'formatting', 'restriction' or 'syntax'.")
        .def_property_readonly(
            "range", [](const Held<Issue>& i) { return i.value->range; }, "Where it is.")
        .def_property_readonly(
            "line", [](const Held<Issue>& i) { return i.value->range.start.line; }, "First line, 1-based.")
        .def_property_readonly(
            "column", [](const Held<Issue>& i) { return i.value->range.start.column; },
            "First column, 1-based, in code points.")
        .def_property_readonly(
            "fix", [](const Held<Issue>& i) { return fix_of(i.owner, i.value->fix); },
            "The edits that would remedy it, or None.")
        .def("__repr__", [](const Held<Issue>& i) {
            return to_str("Issue(" + std::string(i.value->code) + " at " +
                          std::to_string(i.value->range.start.line) + ":" +
                          std::to_string(i.value->range.start.column) + ", " + std::string(i.value->message) +
                          ")");
        });

    py::class_<Held<Suggestion>>(module, "Suggestion",
                                 "Something worth doing that follows from the issues and metrics of a file.")
        .def_property_readonly(
            "kind", [](const Held<Suggestion>& s) { return to_str(s.value->kind); },
            "'fix', 'split-function', 'simplify-function', 'add-annotations' or 'split-module'.")
        .def_property_readonly(
            "code", [](const Held<Suggestion>& s) { return to_str(s.value->code); },
            "The rule or metric that it follows from.")
        .def_property_readonly(
            "message", [](const Held<Suggestion>& s) { return to_str(s.value->message); }, "One sentence.")
        .def_property_readonly(
            "range", [](const Held<Suggestion>& s) { return s.value->range; }, "Where it applies.")
        .def_property_readonly(
            "fix", [](const Held<Suggestion>& s) { return fix_of(s.owner, s.value->fix); },
            "The edits, for kind 'fix'; otherwise None.")
        .def("__repr__", [](const Held<Suggestion>& s) {
            return to_str("Suggestion(" + std::string(s.value->kind) + ", " + std::string(s.value->message) +
                          ")");
        });
}

}  // namespace binding
