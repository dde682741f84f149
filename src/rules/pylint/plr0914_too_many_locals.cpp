#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

using semantic::BindingKind;

bool is_local(BindingKind kind) {
    return kind == BindingKind::Assignment || kind == BindingKind::AugAssignment ||
           kind == BindingKind::AnnotatedAssignment || kind == BindingKind::Pattern ||
           kind == BindingKind::TypeAlias;
}

void check(Context& ctx, u32 id) {
    const semantic::Scope& scope = ctx.model.scopes[id];
    if (scope.kind != semantic::ScopeKind::Function) {
        return;
    }
    u32 count = 0;
    for (u32 at = scope.first; at != kNone; at = ctx.model.symbols[at].next) {
        const u32 binding = ctx.model.symbols[at].current;
        count += binding != kNone && is_local(ctx.model.bindings[binding].kind) ? 1U : 0U;
    }
    const u32 limit = ctx.settings.pylint.max_locals;
    if (count > limit) {
        ctx.report(definition_name(ctx, scope.node),
                   {"Too many local variables (", count, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-locals"};

}  // namespace

extern constinit const Rule plr0914_too_many_locals{
    .code = "PLR0914",
    .name = "too-many-locals",
    .family = "pylint",
    .summary = "Too many local variables ({current_amount} > {max_amount})",
    .category = Category::Complexity,
    .status = Status::Preview,
    .options = kOptions,
    .doc =
        {.what = "Finds functions with many variables that an assignment, a `match` pattern or a `type` "
                 "statement gives their last value. Loop variables, names of `with` and `except`, imports "
                 "and untouched parameters are not counted.",
         .why = "A reader must keep all of them in mind. A part of the function that needs a few of them is "
                "better a function of its own.",
         .example = "def report(rows):\n    total = sum(rows)\n    mean = total / len(rows)\n    # … "
                    "fourteen more\n",
         .instead = "def report(rows):\n    figures = summarise(rows)\n",
         .references =
             "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/too-many-locals.html\n"},
    .on = {.scope = check},
};

}  // namespace pyforge::rules
