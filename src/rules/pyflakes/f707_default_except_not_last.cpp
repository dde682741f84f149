#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto handlers = ctx.tree.list(ctx.tree.slot(id, ast::slots::Try::handlers));
    for (std::size_t i = 0; i + 1 < handlers.size(); ++i) {
        if (ctx.tree.get<ast::ExceptHandler>(handlers[i]).type() == kNone) {
            const u32 at = ctx.range(handlers[i]).start;
            ctx.report({at, at + 6}, {"An `except` without a type must be the last exception handler"});
        }
    }
}

}  // namespace

extern constinit const Rule f707_default_except_not_last{
    .code = "F707",
    .name = "default-except-not-last",
    .family = "pyflakes",
    .summary = "An `except` block as not the last exception handler",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `except:` without a type that other handlers follow.",
            .why = "It catches everything, so those after it could never run; Python refuses to compile the "
                   "file.",
            .example = "try:\n    work()\nexcept:\n    pass\nexcept ValueError:\n    pass\n",
            .instead = "try:\n    work()\nexcept ValueError:\n    pass\nexcept:\n    pass\n"},
    .on = {.nodes = {NodeKind::Try, NodeKind::TryStar}, .node = each<check>},
};

}  // namespace pyforge::rules
