#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (ctx.is_stub) {
        return;  // the signatures of a stub are given
    }
    const u32 limit = ctx.settings.pylint.max_positional_args;
    const auto args = ctx.tree.get<ast::arguments>(ctx.tree.slot(id, ast::FunctionDef::S::args));
    if (args.posonlyargs().size() + args.args().size() <= limit) {
        return;
    }
    u32 count = 0;
    for (const parse::NodeList list : {args.posonlyargs(), args.args()}) {
        for (const NodeId arg : list) {
            count += ctx.settings.is_dummy(ctx.tree.name(ctx.tree.get<ast::arg>(arg).name())) ? 0U : 1U;
        }
    }
    if (count <= limit) {
        return;
    }
    const Function function = function_of(ctx, id);
    const FunctionKind kind = function_kind(ctx, function);
    if (kind == FunctionKind::Method || kind == FunctionKind::ClassMethod) {
        --count;  // self or cls
    }
    if (count > limit && !has_typing_decorator(ctx, function, "overload") &&
        !has_typing_decorator(ctx, function, "override")) {
        ctx.report(definition_name(ctx, function.id),
                   {"Too many positional arguments (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-positional-args"};

}  // namespace

extern constinit const Rule plr0917_too_many_positional_arguments{
    .code = "PLR0917",
    .name = "too-many-positional-arguments",
    .family = "pylint",
    .summary = "Too many positional arguments ({c_pos} > {max_pos})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds functions that take many arguments by position. `self` and `cls`, and names that "
                    "say \"not used\" (`_`, `_x`), are not counted; methods under `@override` and "
                    "`@overload` are left alone.",
            .why = "At the call nothing tells which value is which, and two of the same type are easily "
                   "swapped. After a `*` callers must name them.",
            .example = "def plot(x, y, width, height, colour, mark): ...\n",
            .instead = "def plot(x, y, *, width, height, colour, mark): ...\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "too-many-positional-arguments.html\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = each<check>},
};

}  // namespace pyforge::rules
