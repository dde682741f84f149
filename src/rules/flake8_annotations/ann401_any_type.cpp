#include "lint/query.hpp"
#include "rules/flake8_annotations/annotations.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    if (!annotations::is_checked(ctx, definition)) {
        return;
    }
    const Function function = function_of(ctx, definition.node);
    bool overridden = false;
    bool asked = false;
    const auto check_one = [&](NodeId annotation, std::string_view stars, NameId name) {
        if (annotation == kNone || !annotations::means_any(ctx, annotation)) {
            return;
        }
        if (!asked) {  // the signature of an override is given by the class above
            asked = true;
            overridden = has_typing_decorator(ctx, function, "override");
        }
        if (!overridden) {
            ctx.report(ctx.range(annotation),
                       {"Dynamically typed expressions (typing.Any) are disallowed in `", stars,
                        ctx.tree.name(name), "`"});
        }
    };
    annotations::for_each_typed_parameter(ctx, function, [&](Parameter p) {
        const auto arg = ctx.tree.get<ast::arg>(p.arg);
        if (p.star != 0 && ctx.settings.annotations.allow_star_arg_any) {
            return;
        }
        check_one(arg.annotation(), p.star == 0 ? "" : p.star == 1 ? "*" : "**", arg.name());
    });
    check_one(function.returns, "", function.name);
}

constexpr std::string_view kOptions[] = {"lint.flake8-annotations.allow-star-arg-any",
                                         "lint.flake8-annotations.ignore-fully-untyped"};

}  // namespace

extern constinit const Rule ann401_any_type{
    .code = "ANN401",
    .name = "any-type",
    .family = "flake8-annotations",
    .summary = "Dynamically typed expressions (typing.Any) are disallowed in `{name}`",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what =
                "Finds parameters and return values annotated with `typing.Any`, also inside `Optional`, "
                "`Union`, "
                "`Annotated` and `|`, where it swallows the rest. Methods under `@override` are left alone.",
            .why = "`Any` switches the type checker off for everything that touches the value. Where "
                   "anything may come, "
                   "`object` says so and stays checked.",
            .example = "def show(value: Any) -> Any: ...\n",
            .instead = "def show(value: object) -> str: ...\n",
            .references = "https://typing.python.org/en/latest/spec/special-types.html#any\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
