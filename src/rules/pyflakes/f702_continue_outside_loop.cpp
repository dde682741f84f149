#include "rules/pyflakes/jumps.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (!in_loop(ctx.tree, id)) {
        ctx.report(ctx.range(id), {"`continue` not properly in loop"});
    }
}

}  // namespace

extern constinit const Rule f702_continue_outside_loop{
    .code = "F702",
    .name = "continue-outside-loop",
    .family = "pyflakes",
    .summary = "`continue` not properly in loop",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `continue` where no loop is around it.",
            .why = "Python refuses to compile the file.",
            .example = "def skip(item):\n    continue\n",
            .instead = "def skip(item):\n    return\n"},
    .on = {.nodes = {NodeKind::Continue}, .node = each<check>},
};

}  // namespace pyforge::rules
