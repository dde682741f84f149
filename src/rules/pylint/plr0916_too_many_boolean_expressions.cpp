#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const NodeId test = tree.get<ast::If>(id).test();
    const u32 limit = ctx.settings.pylint.max_bool_expr;
    if (tree.kind(test) != NodeKind::BoolOp || test - tree[test].first <= limit) {
        return;
    }
    u32 count = 0;
    Vec<u32>& work = ctx.facts().stack;
    work.clear();
    work.push_back(test);
    while (!work.empty()) {
        const NodeId at = work.back();
        work.pop_back();
        for (const NodeId value : tree.get<ast::BoolOp>(at).values()) {
            if (tree.kind(value) == NodeKind::BoolOp) {
                work.push_back(value);
            } else {
                ++count;
            }
        }
    }
    if (count > limit) {
        ctx.report(ctx.range(test), {"Too many Boolean expressions (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-bool-expr"};

}  // namespace

extern constinit const Rule plr0916_too_many_boolean_expressions{
    .code = "PLR0916",
    .name = "too-many-boolean-expressions",
    .family = "pylint",
    .summary = "Too many Boolean expressions ({expressions} > {max_expressions})",
    .category = Category::Complexity,
    .status = Status::Preview,
    .options = kOptions,
    .doc = {.what = "Finds conditions of `if` and `elif` that join many parts by `and` and `or`.",
            .why = "With each part the number of cases doubles. A name for some of them says what is meant.",
            .example = "if a and b and c and d and e and f:\n    ...\n",
            .instead = "ready = a and b and c\nif ready and d and e and f:\n    ...\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "too-many-boolean-expressions.html\n"},
    .on = {.nodes = {NodeKind::If}, .node = each<check>},
};

}  // namespace pyforge::rules
