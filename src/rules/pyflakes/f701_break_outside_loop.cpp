#include "rules/pyflakes/jumps.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (!in_loop(ctx.tree, id)) {
        ctx.report(ctx.range(id), {"`break` outside loop"});
    }
}

}  // namespace

extern constinit const Rule f701_break_outside_loop{
    .code = "F701",
    .name = "break-outside-loop",
    .family = "pyflakes",
    .summary = "`break` outside loop",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `break` where no loop is around it.",
            .why = "Python refuses to compile the file.",
            .example = "def find(items):\n    break\n",
            .instead = "def find(items):\n    return\n"},
    .on = {.nodes = {NodeKind::Break}, .node = each<check>},
};

}  // namespace pyforge::rules
