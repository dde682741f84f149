#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const NodeId exc = tree.get<ast::Raise>(id).exc();
    if (exc == kNone) {
        return;
    }
    NodeId name = exc;
    if (tree.kind(exc) == NodeKind::Call) {
        name = tree.get<ast::Call>(exc).func();
    }
    const auto value = tree.try_get<ast::Name>(name);
    if (value && tree.slot(name, ast::slots::Name::id) == names::NotImplemented) {
        ctx.report(ctx.range(exc), {"`raise NotImplemented` should be `raise NotImplementedError`"})
            .replace(ctx.range(name), {"NotImplementedError"});
    }
}

}  // namespace

extern constinit const Rule f901_raise_not_implemented{
    .code = "F901",
    .name = "raise-not-implemented",
    .family = "pyflakes",
    .summary = "`raise NotImplemented` should be `raise NotImplementedError`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .fix = FixAvailability::Sometimes,
    .doc = {.what = "Finds `raise NotImplemented` and `raise NotImplemented(...)`.",
            .why = "`NotImplemented` is the value by which an operator says that it does not know the other "
                   "operand; it is no exception, so raising it raises TypeError instead.",
            .example = "def area(self):\n    raise NotImplemented\n",
            .instead = "def area(self):\n    raise NotImplementedError\n",
            .fix = "Replaces the name."},
    .on = {.nodes = {NodeKind::Raise}, .node = each<check>},
};

}  // namespace pyforge::rules
