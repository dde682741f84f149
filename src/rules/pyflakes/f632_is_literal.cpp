#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using parse::Operator;

// Values that are made anew, or may be: identity with them says nothing.
bool is_value(const parse::Tree& tree, NodeId id) {
    switch (tree.kind(id)) {
        case NodeKind::List:
        case NodeKind::Set:
        case NodeKind::Dict:
        case NodeKind::ListComp:
        case NodeKind::SetComp:
        case NodeKind::DictComp:
            return true;
        case NodeKind::Constant:
            return !is_singleton(tree, id);
        case NodeKind::Tuple:
            return is_literal(tree, id);
        default:
            return false;
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto compare = tree.get<ast::Compare>(id);
    const auto ops = compare.ops();
    NodeId left = compare.left();
    for (u32 i = 0; i < ops.size(); ++i) {
        const auto op = static_cast<Operator>(ops[i]);
        const NodeId right = compare.comparators()[i];
        if ((op == Operator::Is || op == Operator::IsNot) &&
            (is_value(tree, left) || is_value(tree, right))) {
            const std::string_view better = op == Operator::Is ? "==" : "!=";
            ctx.report(ctx.range(id), {"Use `", better, "` to compare constant literals"})
                .replace(comparison_operator(ctx, id, i), {better});
        }
        left = right;
    }
}

void check_all(Context& ctx, NodeIds comparisons) {
    each<check>(ctx, ctx.facts().identities(ctx.tree, comparisons));
}

}  // namespace

extern constinit const Rule f632_is_literal{
    .code = "F632",
    .name = "is-literal",
    .family = "pyflakes",
    .summary = "Use `==` to compare constant literals",
    .category = Category::Correctness,
    .on_by_default = true,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds `is` and `is not` with a literal: a number, a string, a tuple of them, a list, "
                    "set or dict.",
            .why = "`is` asks whether both are the same object. Whether equal numbers and strings are is an "
                   "accident of "
                   "the interpreter, and a new list never is; Python warns of some of these.",
            .example = "if code is 200:\n    ...\n",
            .instead = "if code == 200:\n    ...\n",
            .fix = "Replaces the operator by `==` or `!=`.",
            .references = "https://docs.python.org/3/reference/expressions.html#is-not\n"},
    .on = {.nodes = {NodeKind::Compare}, .node = check_all},
};

}  // namespace pyforge::rules
