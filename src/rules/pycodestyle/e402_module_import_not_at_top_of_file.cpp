#include <algorithm>

#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

bool is_dunder_name(const Context& ctx, NodeId target) {
    const auto name = ctx.tree.try_get<ast::Name>(target);
    return name && is_dunder(ctx.names.text(name.id()));
}

// os.environ, or something of it.
bool is_environment(const Context& ctx, NodeId expr) {
    if (const auto subscript = ctx.tree.try_get<ast::Subscript>(expr)) {
        expr = subscript.value();
    }
    return ctx.model.resolves_to(expr, "os", "environ");
}

// A call that decides what can be imported, or how.
bool prepares_imports(const Context& ctx, NodeId callee) {
    const semantic::QualifiedName name = ctx.model.qualified_name(callee);
    if (name.count == 3) {
        const std::string_view last = name.segment(2);
        if (name.segment(0) == "sys" && name.segment(1) == "path") {
            return last == "append" || last == "insert" || last == "extend" || last == "remove" ||
                   last == "pop" || last == "clear" || last == "reverse" || last == "sort";
        }
        return name.segment(0) == "os" && name.segment(1) == "environ";
    }
    return name.is("os", "putenv") || name.is("os", "unsetenv") || name.is("site", "addsitedir") ||
           name.is("matplotlib", "use") || name.is("pytest", "importorskip");
}

// A line for IPython, which stands in the text as "0#…".
bool is_command(const Context& ctx, NodeId value) {
    return !ctx.cells.empty() && ctx.text.view().substr(ctx.node(value).start, 2) == "0#";
}

// May imports stand behind the statement?
bool lets_pass(const Context& ctx, NodeId statement, bool first) {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(statement)) {
        case NodeKind::If:
        case NodeKind::Try:
        case NodeKind::TryStar:
        case NodeKind::With:
        case NodeKind::AsyncWith:
        case NodeKind::Match:
            return true;
        case NodeKind::Expr: {
            const NodeId value = tree.get<ast::Expr>(statement).value();
            if (const auto call = tree.try_get<ast::Call>(value)) {
                return prepares_imports(ctx, call.func());
            }
            return (first && is_string(tree, value)) || is_command(ctx, value);
        }
        case NodeKind::Assign: {
            const auto targets = tree.get<ast::Assign>(statement).targets();
            return targets.size() == 1 &&
                   (is_dunder_name(ctx, targets[0]) || is_environment(ctx, targets[0]));
        }
        case NodeKind::AnnAssign: {
            const auto assign = tree.get<ast::AnnAssign>(statement);
            return is_dunder_name(ctx, assign.target());
        }
        case NodeKind::AugAssign: {
            const NodeId target = tree.get<ast::AugAssign>(statement).target();
            return is_environment(ctx, target) || ctx.model.resolves_to(target, "sys", "path");
        }
        case NodeKind::Delete: {
            const auto targets = tree.get<ast::Delete>(statement).targets();
            return std::all_of(targets.begin(), targets.end(),
                               [&](NodeId target) { return is_environment(ctx, target); });
        }
        default:
            return false;
    }
}

void check(Context& ctx) {
    const parse::Tree& tree = ctx.tree;
    bool open = true;
    bool first = true;
    std::size_t cell = 0;
    for (const NodeId statement : tree.get<ast::Module>(tree.root()).body()) {
        const NodeKind kind = tree.kind(statement);
        for (; cell < ctx.cells.size() && ctx.cells[cell].start <= ctx.node(statement).start; ++cell) {
            open = true;
        }
        if (kind == NodeKind::Import || kind == NodeKind::ImportFrom) {
            if (!open) {
                ctx.report(ctx.range(statement),
                           {"Module level import not at top of ", ctx.cells.empty() ? "file" : "cell"});
            }
        } else if (open) {
            open = lets_pass(ctx, statement, first);
        }
        first = false;
    }
}

}  // namespace

extern constinit const Rule e402_module_import_not_at_top_of_file{
    .code = "E402",
    .name = "module-import-not-at-top-of-file",
    .family = "pycodestyle",
    .summary = "Module level import not at top of file",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,

    .doc = {.what = "Finds imports of the module that other code stands before. Left alone is code that "
                    "prepares imports: conditions, `try`, `with`, changes of `sys.path` and of the "
                    "environment, `matplotlib.use()`, and names such as `__all__`.",
            .why = "Imports at the top tell what the module needs before anything has run.",
            .example = "x = 1\n\nimport os\n\nprint(os, x)\n",
            .instead = "import os\n\nx = 1\n\nprint(os, x)\n",
            .references = "https://peps.python.org/pep-0008/#imports\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
