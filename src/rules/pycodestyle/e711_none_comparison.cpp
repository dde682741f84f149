#include "lint/edits.hpp"
#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using parse::Operator;

bool is_none(const parse::Tree& tree, NodeId id) {
    return tree.kind(id) == NodeKind::Constant && tree[id].constant() == parse::ConstantKind::None;
}

// 1 == None and "a" == None are always false: another kind of mistake.
bool is_plain_literal(const parse::Tree& tree, NodeId id) {
    return is_literal(tree, id) && !is_singleton(tree, id);
}

void report(Context& ctx, NodeId compare, u32 index, Operator op, NodeId none) {
    const bool equal = op == Operator::Eq;
    const Range at = comparison_operator(ctx, compare, index);
    ctx.report(ctx.range(none),
               {"Comparison to `None` should be `cond ", equal ? "is None`" : "is not None`"})
        .replace(at, {space_before(ctx, at), equal ? "is" : "is not", space_after(ctx, at)})
        .unsafe();
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto compare = tree.get<ast::Compare>(id);
    const auto others = compare.comparators();
    const auto ops = compare.ops();
    NodeId left = compare.left();
    for (u32 i = 0; i < ops.size(); ++i) {
        const auto op = static_cast<Operator>(ops[i]);
        const NodeId right = others[i];
        if (op == Operator::Eq || op == Operator::NotEq) {
            const bool left_none = i == 0 && is_none(tree, left);
            if (left_none && !is_plain_literal(tree, right)) {
                report(ctx, id, i, op, left);
            }
            if (is_none(tree, right) && !is_plain_literal(tree, left)) {
                report(ctx, id, i, op, right);
            }
        }
        left = right;
    }
}

void check_all(Context& ctx, NodeIds comparisons) {
    each<check>(ctx, ctx.facts().singleton_equalities(ctx.tree, comparisons));
}

}  // namespace

extern constinit const Rule e711_none_comparison{
    .code = "E711",
    .name = "none-comparison",
    .family = "pycodestyle",
    .summary = "Comparison to `None` should be `cond is None`",
    .category = Category::Suspicious,
    .fix = FixAvailability::Always,
    .doc =
        {.what = "Finds comparisons with `None` by `==` and `!=`.",
         .why = "There is one `None`, so identity is the right question. `==` asks the other operand's "
                "`__eq__`, "
                "which may answer anything and costs more.",
         .example = "if value == None:\n    ...\n",
         .instead = "if value is None:\n    ...\n",
         .fix =
             "Replaces the operator. Unsafe: classes with an `__eq__` of their own may answer otherwise, and "
             "libraries such as SQLAlchemy build expressions with it.",
         .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"},
    .on = {.nodes = {NodeKind::Compare}, .node = check_all},
};

}  // namespace pyforge::rules
