#include "rules/flake8_annotations/annotations.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    if (!annotations::is_checked(ctx, definition)) {
        return;
    }
    const auto args = ctx.tree.get<ast::arguments>(function_of(ctx, definition.node).args);
    if (args.vararg() == kNone) {
        return;
    }
    const auto arg = ctx.tree.get<ast::arg>(args.vararg());
    const std::string_view name = ctx.tree.name(arg.name());
    if (arg.annotation() == kNone &&
        !(ctx.settings.annotations.suppress_dummy_args && ctx.settings.is_dummy(name))) {
        ctx.report(with_stars(ctx, args.vararg()), {"Missing type annotation for `*", name, "`"});
    }
}

constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-dummy-args",
                                         "lint.flake8-annotations.ignore-fully-untyped"};

}  // namespace

extern constinit const Rule ann002_missing_type_args{
    .code = "ANN002",
    .name = "missing-type-args",
    .family = "flake8-annotations",
    .summary = "Missing type annotation for `*{name}`",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what = "Finds `*args` parameters without an annotation. The implementation behind `@overload` "
                    "signatures is left alone.",
            .why = "The annotation of `*args` is the type of each value that it takes. Without one, a type "
                   "checker accepts anything.",
            .example = "def total(*args): ...\n",
            .instead = "def total(*args: float): ...\n",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
