#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx, NodeId lambda) {
    const parse::Tree& tree = ctx.tree;
    const NodeId id = tree.parent(lambda);
    NodeId target = kNone;
    NodeId value = kNone;
    if (const auto assign = tree.try_get<ast::Assign>(id)) {
        target = assign.targets().size() == 1 ? assign.targets()[0] : kNone;
        value = assign.value();
    } else if (const auto annotated = tree.try_get<ast::AnnAssign>(id)) {
        target = annotated.target();
        value = annotated.value();
    }
    if (target != kNone && value == lambda && tree.kind(target) == NodeKind::Name) {
        ctx.report(ctx.range(id), {"Do not assign a `lambda` expression, use a `def`"});
    }
}

}  // namespace

extern constinit const Rule e731_lambda_assignment{
    .code = "E731",
    .name = "lambda-assignment",
    .family = "pycodestyle",
    .summary = "Do not assign a `lambda` expression, use a `def`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,

    .doc = {.what = "Finds assignments of a `lambda` to a name.",
            .why = "A `def` gives the function a name in tracebacks and room for documentation; the `lambda` "
                   "gains nothing.",
            .example = "f = lambda x: 2 * x\n",
            .instead = "def f(x):\n    return 2 * x\n",
            .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"},
    .on = {.nodes = {NodeKind::Lambda}, .node = each<check>},
};

}  // namespace pyforge::rules
