#include "lint/edits.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto unary = tree.get<ast::UnaryOp>(id);
    if (unary.op() != parse::Operator::Not) {
        return;
    }
    const auto compare = tree.try_get<ast::Compare>(unary.operand());
    if (compare && compare.ops().size() == 1 &&
        static_cast<parse::Operator>(compare.ops()[0]) == parse::Operator::In) {
        const Range whole = ctx.range(id);
        ctx.report(ctx.range(unary.operand()), {"Test for membership should be `not in`"})
            .replace(whole, {space_before(ctx, whole), ctx.text.slice(parenthesized(ctx, compare.left())),
                             " not in ", ctx.text.slice(parenthesized(ctx, compare.comparators()[0])),
                             space_after(ctx, whole)});
    }
}

}  // namespace

extern constinit const Rule e713_not_in_test{
    .code = "E713",
    .name = "not-in-test",
    .family = "pycodestyle",
    .summary = "Test for membership should be `not in`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds `not x in y`.",
            .why = "`not in` says in one operator what is asked, and nobody takes it for `(not x) in y`.",
            .example = "if not x in y:\n    pass\n",
            .instead = "if x not in y:\n    pass\n",
            .fix = "Writes `not in`."},
    .on = {.nodes = {NodeKind::UnaryOp}, .node = each<check>},
};

}  // namespace pyforge::rules
