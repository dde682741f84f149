#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    if (ctx.is_stub) {
        return;  // the signatures of a stub are given
    }
    const u32 limit = ctx.settings.pylint.max_args;
    const auto args = ctx.tree.get<ast::arguments>(ctx.tree.slot(id, ast::FunctionDef::S::args));
    if (args.posonlyargs().size() + args.args().size() + args.kwonlyargs().size() <= limit) {
        return;
    }
    u32 count = 0;
    for_each_parameter(ctx.tree, args.id, [&](Parameter p) {
        if (p.star == 0 && !ctx.settings.is_dummy(ctx.tree.name(ctx.tree.get<ast::arg>(p.arg).name()))) {
            ++count;
        }
    });
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
                   {"Too many arguments in function definition (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-args"};

}  // namespace

extern constinit const Rule plr0913_too_many_arguments{
    .code = "PLR0913",
    .name = "too-many-arguments",
    .family = "pylint",
    .summary = "Too many arguments in function definition ({c_args} > {max_args})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds functions with many parameters. `self` and `cls`, `*args` and `**kwargs`, and "
                    "names that say "
                    "\"not used\" (`_`, `_x`) are not counted; methods under `@override` and `@overload` are "
                    "left alone.",
            .why = "Callers must know what each argument means and in which order they stand. Values that "
                   "travel together "
                   "are better one value.",
            .example = "def move(x, y, z, dx, dy, dz, time): ...\n",
            .instead = "def move(position: Vector, speed: Vector, time: float) -> Vector: ...\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "too-many-arguments.html\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = each<check>},
};

}  // namespace pyforge::rules
