// Syntax trees.
#include <pybind11/stl.h>

#include "bindings.hpp"

namespace binding {
namespace {

using pyforge::SyntaxNode;
using pyforge::SyntaxTree;

// A node and the tree that owns it.
struct Node {
    SyntaxTree tree;
    SyntaxNode node;
};

py::object to_node(const SyntaxTree& tree, SyntaxNode node) {
    return node ? py::cast(Node{tree, node}) : py::object(py::none());
}

// A syntax error; its strings belong to the tree.
struct TreeError {
    SyntaxTree tree;
    const pyforge::Issue* issue;
};

pyforge::TreeFormat tree_format(const std::string& name) {
    if (name == "tree") return pyforge::TreeFormat::Tree;
    if (name == "canonical") return pyforge::TreeFormat::Canonical;
    if (name == "json") return pyforge::TreeFormat::Json;
    throw py::value_error("format '" + name + "' is not 'tree', 'canonical' or 'json'");
}

SyntaxTree parse(const py::object& source, const py::object& path,
                 const std::optional<std::string>& target_version) {
    pyforge::Options options;
    if (const auto version = to_version(target_version)) {
        options.target_version(*version);
    }
    const Input input(source);
    const pyforge::Source bytes = input.source(to_path(path, "<string>"));
    pyforge::Result<SyntaxTree> result = [&] {
        const py::gil_scoped_release unlocked;
        return SyntaxTree::parse(bytes, options);
    }();
    return take(std::move(result));
}

}  // namespace

void bind_syntax(py::module_& module) {
    py::class_<TreeError>(module, "SyntaxIssue", "Why a source does not parse.")
        .def_property_readonly(
            "message", [](const TreeError& e) { return to_str(e.issue->message); }, "One sentence.")
        .def_property_readonly(
            "range", [](const TreeError& e) { return e.issue->range; }, "Where.")
        .def_property_readonly(
            "line", [](const TreeError& e) { return e.issue->range.start.line; }, "1-based.")
        .def_property_readonly(
            "column", [](const TreeError& e) { return e.issue->range.start.column; },
            "1-based, in code points.")
        .def("__repr__", [](const TreeError& e) {
            return to_str("SyntaxIssue(" + std::to_string(e.issue->range.start.line) + ":" +
                          std::to_string(e.issue->range.start.column) + ", " + std::string(e.issue->message) +
                          ")");
        });

    py::class_<Node>(module, "SyntaxNode", "A node of a syntax tree.")
        .def_property_readonly(
            "kind", [](const Node& n) { return to_str(n.node.kind()); },
            "The class name of Python's ast; 'ErrorStmt' and 'ErrorExpr' for what does not parse.")
        .def_property_readonly(
            "name", [](const Node& n) { return to_str(n.node.name()); },
            "The identifier of a node that has one, else empty.")
        .def_property_readonly(
            "range", [](const Node& n) { return n.node.range(); }, "Where it stands.")
        .def_property_readonly(
            "text", [](const Node& n) { return to_str(n.node.text()); }, "Its source.")
        .def_property_readonly(
            "parent", [](const Node& n) { return to_node(n.tree, n.node.parent()); },
            "The node around it; None for the root.")
        .def_property_readonly(
            "children",
            [](const Node& n) {
                const std::vector<SyntaxNode> children = n.node.children();
                py::tuple out(children.size());
                for (std::size_t i = 0; i < children.size(); ++i) {
                    out[i] = to_node(n.tree, children[i]);
                }
                return out;
            },
            "In the order of ast's fields. A new tuple at each access.")
        .def_property_readonly(
            "index", [](const Node& n) { return n.node.index(); },
            "A dense number: descendants have smaller ones, the root the largest.")
        .def(
            "__eq__", [](const Node& a, const Node& b) { return a.node == b.node; }, py::is_operator())
        .def("__hash__", [](const Node& n) { return n.node.index(); })
        .def("__repr__", [](const Node& n) {
            const pyforge::Position at = n.node.range().start;
            return to_str("SyntaxNode(" + std::string(n.node.kind()) + " at " + std::to_string(at.line) +
                          ":" + std::to_string(at.column) + ")");
        });

    py::class_<SyntaxTree>(module, "SyntaxTree", "The syntax tree of one source. Immutable.")
        .def_property_readonly(
            "path", [](const SyntaxTree& t) { return to_str(t.path()); }, "The path it is reported under.")
        .def_property_readonly(
            "text", [](const SyntaxTree& t) { return to_str(t.text()); }, "The decoded source.")
        .def_property_readonly(
            "errors",
            [](const SyntaxTree& t) {
                py::tuple out(t.errors().size());
                for (std::size_t i = 0; i < t.errors().size(); ++i) {
                    out[i] = py::cast(TreeError{t, &t.errors()[i]});
                }
                return out;
            },
            "Syntax errors; empty when the source parses.")
        .def_property_readonly(
            "root", [](const SyntaxTree& t) { return to_node(t, t.root()); },
            "The Module; None when the source gave no tree at all.")
        .def(
            "dump",
            [](const SyntaxTree& t, const std::string& kind) {
                const pyforge::TreeFormat form = tree_format(kind);
                return to_str(take(t.dump(form)));
            },
            py::arg("kind") = "tree", "As text: 'tree', 'canonical' or 'json'. Raises ValueError for others.")
        .def(
            "node",
            [](const SyntaxTree& t, std::uint32_t index) {
                if (index >= t.size()) {
                    throw py::index_error("the tree has " + std::to_string(t.size()) + " nodes");
                }
                return to_node(t, t.node(index));
            },
            py::arg("index"), "The node with this index. Raises IndexError beyond the last.")
        .def("__len__", [](const SyntaxTree& t) { return t.size(); })
        .def("__repr__", [](const SyntaxTree& t) {
            return to_str("SyntaxTree(" + std::string(t.path()) + ", " + std::to_string(t.size()) +
                          " nodes)");
        });

    module.def("parse", &parse, py::arg("source"), py::arg("path"), py::arg("target_version"),
               "See pyforge.parse().");
}

}  // namespace binding
