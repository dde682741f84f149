#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (ctx.facts().in_type_checking_block(ctx.model, id)) {
        return;  // for type checkers only: never run
    }
    const u32 start = ctx.node(id).start;
    ctx.report({start, start + static_cast<u32>(std::string_view("assert").size())},
               {"Use of `assert` detected"});
}

}  // namespace

extern constinit const Rule s101_assert{
    .code = "S101",
    .name = "assert",
    .family = "flake8-bandit",
    .summary = "Use of `assert` detected",
    .alias = "assert_used",
    .category = Category::Restriction,
    .doc = {.what = "Finds `assert` statements, except under `if TYPE_CHECKING`.",
            .why = "`python -O` leaves them out. A check that the program depends on, of a permission or of "
                   "input, is then "
                   "not made. In tests they are the usual form: leave the rule off there.",
            .example = "assert user.is_admin, \"not allowed\"\n",
            .instead = "if not user.is_admin:\n    raise PermissionError(\"not allowed\")\n",
            .references = "https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement\n"},
    .on = {.nodes = {NodeKind::Assert}, .node = each<check>},
};

}  // namespace pyforge::rules
