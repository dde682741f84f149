#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool in_function(const parse::Tree& tree, NodeId id) {
    for (NodeId at = tree.parent(id); at != kNone; at = tree.parent(at)) {
        const NodeKind kind = tree.kind(at);
        if (parse::is_function(kind) || kind == NodeKind::ClassDef) {
            return kind != NodeKind::ClassDef;
        }
    }
    return false;
}

void check(Context& ctx, NodeId id) {
    if (!in_function(ctx.tree, id)) {
        ctx.report(ctx.range(id), {"`return` statement outside of a function/method"});
    }
}

}  // namespace

extern constinit const Rule f706_return_outside_function{
    .code = "F706",
    .name = "return-outside-function",
    .family = "pyflakes",
    .summary = "`return` statement outside of a function/method",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `return` outside of functions.",
            .why = "There is nothing to return from; Python refuses to compile the file.",
            .example = "class Answer:\n    return 42\n",
            .instead = "class Answer:\n    def get(self):\n        return 42\n"},
    .on = {.nodes = {NodeKind::Return}, .node = each<check>},
};

}  // namespace pyforge::rules
