#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    if (tree[id].context() != parse::Context::Store) {
        return;
    }
    const auto elements = tree.list(tree.slot(id, 0));
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (tree.kind(elements[i]) == NodeKind::Starred) {
            if (i >= 1U << 8U || elements.size() - i - 1 >= 1U << 24U) {
                ctx.report(ctx.range(id), {"Too many expressions in star-unpacking assignment"});
            }
            return;
        }
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
    .on = {.nodes = {NodeKind::Tuple, NodeKind::List}, .node = each<check>},
};

}  // namespace pyforge::rules
