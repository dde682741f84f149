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
        static_cast<parse::Operator>(compare.ops()[0]) == parse::Operator::Is) {
        const Range whole = ctx.range(id);
        ctx.report(ctx.range(unary.operand()), {"Test for object identity should be `is not`"})
            .replace(whole, {space_before(ctx, whole), ctx.text.slice(parenthesized(ctx, compare.left())),
                             " is not ", ctx.text.slice(parenthesized(ctx, compare.comparators()[0])),
                             space_after(ctx, whole)});
    }
}

}  // namespace

extern constinit const Rule e714_not_is_test{
    .code = "E714",
    .name = "not-is-test",
    .family = "pycodestyle",
    .summary = "Test for object identity should be `is not`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds `not x is y`.",
            .why = "`is not` says in one operator what is asked, and nobody takes it for `(not x) is y`.",
            .example = "if not x is None:\n    pass\n",
            .instead = "if x is not None:\n    pass\n",
            .fix = "Writes `is not`.",
            .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"},
    .on = {.nodes = {NodeKind::UnaryOp}, .node = each<check>},
};

}  // namespace pyforge::rules
