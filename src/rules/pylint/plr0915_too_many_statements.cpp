#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// What one node adds to the count of the function around it, its blocks apart. Clauses count like statements.
u32 weight(const parse::Tree& tree, NodeId id) {
    switch (tree.kind(id)) {
        case NodeKind::Return:
        case NodeKind::For:
        case NodeKind::AsyncFor:
            return 0;
        case NodeKind::If: {
            const auto orelse = tree.get<ast::If>(id).orelse();
            return !orelse.empty() && !is_elif(tree, orelse[0]) ? 2 : 1;
        }
        case NodeKind::Try:
        case NodeKind::TryStar: {  // the same slots
            using S = ast::Try::S;
            const auto size = [&](u32 slot) { return tree.list(tree.slot(id, slot)).size(); };
            return 1U + (size(S::handlers) > 1 ? 1U : 0U) + (size(S::orelse) != 0 ? 1U : 0U) +
                   (size(S::finalbody) != 0 ? 2U : 0U);
        }
        case NodeKind::ExceptHandler:
        case NodeKind::match_case:
            return 1;
        default:
            return parse::is_stmt(tree.kind(id)) ? 1 : 0;
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const u32 limit = ctx.settings.pylint.max_statements;
    const NodeId first = tree[id].first;
    static constexpr u32 kMostPerNode = 5;
    if ((id - first) * u64{kMostPerNode} <= limit) {
        return;
    }
    // Functions inside count with the one around them, classes inside as one statement.
    u32 count = 0;
    for (NodeId at = id; at-- > first;) {
        count += weight(tree, at);
        if (tree.kind(at) == NodeKind::ClassDef) {
            at = tree[at].first;
        }
    }
    if (count > limit) {
        ctx.report(definition_name(ctx, id), {"Too many statements (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-statements"};

}  // namespace

extern constinit const Rule plr0915_too_many_statements{
    .code = "PLR0915",
    .name = "too-many-statements",
    .family = "pylint",
    .summary = "Too many statements ({statements} > {max_statements})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {.what = "Finds functions with many statements, those in nested blocks and functions included. "
                 "Clauses such "
                 "as `else` and `except` count, `return` does not.",
         .why =
             "A long function does several things. Its parts cannot be named, reused or tested on their own.",
         .example = "def report(rows):\n    total = 0\n    # … sixty more statements\n    print(total)\n",
         .instead = "def report(rows):\n    checked = check(rows)\n    print(summarise(checked))\n",
         .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                       "too-many-statements.html\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = each<check>},
};

}  // namespace pyforge::rules
