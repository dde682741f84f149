#include "rules/pyflakes/star_targets.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (star_target(ctx.tree, id).stars_before == 1) {  // this is the second one
        ctx.report(ctx.range(ctx.tree.parent(id)), {"Two starred expressions in assignment"});
    }
}

}  // namespace

extern constinit const Rule f622_multiple_starred_expressions{
    .code = "F622",
    .name = "multiple-starred-expressions",
    .family = "pyflakes",
    .summary = "Two starred expressions in assignment",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc =
        {.what = "Finds assignment targets with more than one starred name at the same level.",
         .why =
             "There is no one way to share the values out between them; Python refuses to compile the file.",
         .example = "*first, *rest = values\n",
         .instead = "first, *rest = values\n"},
    .on = {.nodes = {NodeKind::Starred}, .node = each<check>},
};

}  // namespace pyforge::rules
