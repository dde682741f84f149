#include <algorithm>

#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool raises_again(const parse::Tree& tree, NodeId statement) {
    const auto raise = tree.try_get<ast::Raise>(statement);
    return raise && raise.exc() == kNone;
}

void check(Context& ctx, NodeId id) {
    const auto handler = ctx.tree.get<ast::ExceptHandler>(id);
    if (handler.type() != kNone) {
        return;
    }
    const auto body = handler.body();
    if (std::any_of(body.begin(), body.end(), [&](NodeId s) { return raises_again(ctx.tree, s); })) {
        return;
    }
    const u32 start = ctx.node(id).start;
    ctx.report({start, start + static_cast<u32>(std::string_view("except").size())},
               {"Do not use bare `except`"});
}

}  // namespace

extern constinit const Rule e722_bare_except{
    .code = "E722",
    .name = "bare-except",
    .family = "pycodestyle",
    .summary = "Do not use bare `except`",
    .category = Category::Suspicious,
    .on_by_default = true,
    .doc = {.what = "Finds `except:` clauses without an exception, unless the clause itself raises again.",
            .why = "A bare `except` also catches `SystemExit` and `KeyboardInterrupt`: the program can no "
                   "longer be "
                   "interrupted there, and mistakes such as misspelt names go unseen.",
            .example = "try:\n    load()\nexcept:\n    print(\"failed\")\n",
            .instead = "try:\n    load()\nexcept OSError:\n    print(\"failed\")\n",
            .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"
                          "https://docs.python.org/3/library/exceptions.html#exception-hierarchy\n"},
    .on = {.nodes = {NodeKind::ExceptHandler}, .node = each<check>},
};

}  // namespace pyforge::rules
