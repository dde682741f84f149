#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_public_method(const Context& ctx, NodeId id) {
    if (!parse::is_function(ctx.tree.kind(id))) {
        return false;
    }
    const Function function = function_of(ctx, id);
    const std::string_view name = ctx.tree.name(function.name);
    return (!name.starts_with('_') || is_dunder(name)) && !is_setter(ctx, function) &&
           !has_typing_decorator(ctx, function, "overload");
}

void check(Context& ctx, NodeId id) {
    const u32 limit = ctx.settings.pylint.max_public_methods;
    const auto cls = ctx.tree.get<ast::ClassDef>(id);
    if (ctx.is_stub || cls.body().size() <= limit) {
        return;
    }
    u32 count = 0;
    for (const NodeId statement : cls.body()) {
        count += is_public_method(ctx, statement) ? 1U : 0U;
    }
    if (count > limit) {
        ctx.report(with_decorators(ctx, id), {"Too many public methods (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-public-methods"};

}  // namespace

extern constinit const Rule plr0904_too_many_public_methods{
    .code = "PLR0904",
    .name = "too-many-public-methods",
    .family = "pylint",
    .summary = "Too many public methods ({methods} > {max_methods})",
    .category = Category::Complexity,
    .status = Status::Preview,
    .options = kOptions,
    .doc = {.what = "Finds classes with many public methods in their own body. Setters and deleters of "
                    "properties, and signatures under `@overload`, are not counted.",
            .why = "Whoever uses the class must know all of them. Such a class mostly does several jobs that "
                   "could be classes of their own.",
            .example = "class Shop:\n    def buy(self): ...\n    def sell(self): ...\n    # … twenty more\n",
            .instead = "class Shop:\n    def __init__(self):\n        self.stock = Stock()\n        "
                       "self.till = Till()\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "too-many-public-methods.html\n"},
    .on = {.nodes = {NodeKind::ClassDef}, .node = each<check>},
};

}  // namespace pyforge::rules
