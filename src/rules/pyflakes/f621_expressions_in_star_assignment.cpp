#include "rules/pyflakes/star_targets.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const StarTarget star = star_target(ctx.tree, id);
    if (star.stars_before == 0 && !star.targets.empty() &&
        (star.at >= 1U << 8U || star.targets.size() - star.at - 1 >= 1U << 24U)) {
        ctx.report(ctx.range(ctx.tree.parent(id)), {"Too many expressions in star-unpacking assignment"});
    }
}

}  // namespace

extern constinit const Rule f621_expressions_in_star_assignment{
    .code = "F621",
    .name = "expressions-in-star-assignment",
    .family = "pyflakes",
    .summary = "Too many expressions in star-unpacking assignment",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds assignments with a starred target that have more targets around it than the "
                    "bytecode can count: 255 before it, or 2**24 - 1 after it.",
            .why = "Python refuses to compile the file.",
            .example = "# first, second, …, two_hundred_fifty_sixth, *rest = values\n"},
    .on = {.nodes = {NodeKind::Starred}, .node = each<check>},
};

}  // namespace pyforge::rules
