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
    annotations::for_each_typed_parameter(ctx, function, [&](Parameter p) {
        const auto arg = ctx.tree.get<ast::arg>(p.arg);
        if (p.star != 0 || arg.annotation() != kNone) {
            return;
        }
        const std::string_view name = ctx.tree.name(arg.name());
        if (ctx.settings.annotations.suppress_dummy_args && ctx.settings.is_dummy(name)) {
            return;
        }
        ctx.report(ctx.range(p.arg), {"Missing type annotation for function argument `", name, "`"});
    });
}

constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-dummy-args",
                                         "lint.flake8-annotations.ignore-fully-untyped"};

}  // namespace

extern constinit const Rule ann001_missing_type_function_argument{
    .code = "ANN001",
    .name = "missing-type-function-argument",
    .family = "flake8-annotations",
    .summary = "Missing type annotation for function argument `{name}`",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what = "Finds parameters without an annotation. The first parameter of a method is left alone, "
                    "and so is the "
                    "implementation behind `@overload` signatures.",
            .why = "Annotations tell readers and type checkers what a caller may pass.",
            .example = "def area(width, height): ...\n",
            .instead = "def area(width: float, height: float): ...\n",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
