#include "lint/context.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const NodeKind kind = ctx.tree.kind(id);
    const semantic::Model& model = ctx.model;
    // IPython lets the cells of a notebook wait.
    if (kind == NodeKind::Await && !ctx.cells.empty() &&
        model.scopes[model.scope_at(id)].kind == semantic::ScopeKind::Module) {
        return;
    }
    for (u32 scope = model.scope_at(id); scope != kNone; scope = model.scopes[scope].parent) {
        switch (model.scopes[scope].kind) {
            case semantic::ScopeKind::Comprehension:
                continue;
            case semantic::ScopeKind::Module:
            case semantic::ScopeKind::Class: {
                const std::string_view keyword = kind == NodeKind::Yield       ? "yield"
                                                 : kind == NodeKind::YieldFrom ? "yield from"
                                                                               : "await";
                ctx.report(ctx.range(id), {"`", keyword, "` statement outside of a function"});
                return;
            }
            default:
                return;
        }
    }
}

}  // namespace

extern constinit const Rule f704_yield_outside_function{
    .code = "F704",
    .name = "yield-outside-function",
    .family = "pyflakes",
    .summary = "`{keyword}` statement outside of a function",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `yield`, `yield from` and `await` outside of functions.",
            .why = "Only a function can be suspended; Python refuses to compile the file.",
            .example = "class Counter:\n    yield 1\n",
            .instead = "class Counter:\n    def numbers(self):\n        yield 1\n"},
    .on = {.nodes = {NodeKind::Yield, NodeKind::YieldFrom, NodeKind::Await}, .node = each<check>},
};

}  // namespace pyforge::rules
