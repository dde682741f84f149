#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto test = ctx.tree.try_get<ast::Tuple>(ctx.tree.get<ast::If>(id).test());
    if (test && !test.elts().empty()) {
        ctx.report(ctx.range(test.id), {"If test is a tuple, which is always `True`"});
    }
}

}  // namespace

extern constinit const Rule f634_if_tuple{
    .code = "F634",
    .name = "if-tuple",
    .family = "pyflakes",
    .summary = "If test is a tuple, which is always `True`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `if` and `elif` with a tuple that is not empty.",
            .why = "Such a tuple is true whatever it holds, so the branch is always taken.",
            .example = "if (ready, \"ready\"):\n    ...\n",
            .instead = "if ready:\n    ...\n"},
    .on = {.nodes = {NodeKind::If}, .node = each<check>},
};

}  // namespace pyforge::rules
