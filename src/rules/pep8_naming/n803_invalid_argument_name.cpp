#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId arguments) {
    bool asked = false;
    bool overrides = false;
    for_each_parameter(ctx.tree, arguments, [&](Parameter parameter) {
        const std::string_view name = ctx.tree.name(ctx.tree.get<ast::arg>(parameter.arg).name());
        if (naming::is_lower_case(name) || naming::is_ignored(ctx.settings, name)) {
            return;
        }
        if (!asked) {
            asked = true;
            const NodeId owner = ctx.tree.parent(arguments);
            overrides = parse::is_function(ctx.tree.kind(owner)) && enclosing_class(ctx, owner) != kNone &&
                        has_typing_decorator(ctx, function_of(ctx, owner), "override");
        }
        if (!overrides) {
            const Range range =
                parameter.star == 0 ? ctx.range(parameter.arg) : with_stars(ctx, parameter.arg);
            ctx.report(range, {"Argument name `", name, "` should be lowercase"});
        }
    });
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n803_invalid_argument_name{
    .code = "N803",
    .name = "invalid-argument-name",
    .family = "pep8-naming",
    .summary = "Argument name `{name}` should be lowercase",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds parameters, those of lambdas included, with capitals in their name. Methods under "
                    "`@override` are left alone: their signature is given by the class above.",
            .why = "Parameters are part of what callers write. One form for all of them saves looking up how "
                   "each is spelled.",
            .example = "def move(Distance, toLeft): ...\n",
            .instead = "def move(distance, to_left): ...\n",
            .references = "https://peps.python.org/pep-0008/#function-and-method-arguments\n"},
    .on = {.nodes = {NodeKind::arguments}, .node = each<check>},
};

}  // namespace pyforge::rules
