#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_future(const Context& ctx, NodeId id) {
    const auto import = ctx.tree.try_get<ast::ImportFrom>(id);
    return import && import.module() == names::dunder_future;
}

void check(Context& ctx) {
    const parse::Tree& tree = ctx.tree;
    // Where the head of the file ends: the docstring and imports from __future__ may stand in it.
    const auto body = tree.get<ast::Module>(tree.root()).body();
    std::size_t head = 0;
    const bool docstring = !body.empty() && tree.kind(body[0]) == NodeKind::Expr &&
                           is_string(tree, tree.get<ast::Expr>(body[0]).value());
    head = docstring ? 1 : 0;
    while (head < body.size() && is_future(ctx, body[head])) {
        ++head;
    }
    u32 last = kNone;  // an import of several names is looked at once
    for (const semantic::Import& import : ctx.model.imports) {
        const NodeId statement = import.statement;
        if (statement == last || !is_future(ctx, statement)) {
            continue;
        }
        last = statement;
        if (head < body.size() && statement >= tree[body[head]].first) {
            ctx.report(ctx.range(statement),
                       {"`from __future__` imports must occur at the beginning of the file"});
        }
    }
}

}  // namespace

extern constinit const Rule f404_late_future_import{
    .code = "F404",
    .name = "late-future-import",
    .family = "pyflakes",
    .summary = "`from __future__` imports must occur at the beginning of the file",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds imports from `__future__` that come after other statements.",
            .why = "They change how the whole file is compiled, so Python takes them only at the top, after "
                   "the docstring and comments.",
            .example = "import os\nfrom __future__ import annotations\n",
            .instead = "from __future__ import annotations\nimport os\n",
            .references = "https://docs.python.org/3/reference/simple_stmts.html#future-statements\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
