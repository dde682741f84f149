#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto test = ctx.tree.try_get<ast::Tuple>(ctx.tree.get<ast::Assert>(id).test());
    if (test && !test.elts().empty()) {
        ctx.report(ctx.range(id), {"Assert test is a non-empty tuple, which is always `True`"});
    }
}

}  // namespace

extern constinit const Rule f631_assert_tuple{
    .code = "F631",
    .name = "assert-tuple",
    .family = "pyflakes",
    .summary = "Assert test is a non-empty tuple, which is always `True`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `assert` with a tuple that is not empty.",
            .why = "Such a tuple is true whatever it holds, so the assertion can never fail. Mostly the "
                   "brackets were meant to wrap a long line.",
            .example = "assert (value > 0, \"must be positive\")\n",
            .instead = "assert value > 0, \"must be positive\"\n"},
    .on = {.nodes = {NodeKind::Assert}, .node = each<check>},
};

}  // namespace pyforge::rules
