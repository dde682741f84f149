#include "rules/flake8_bandit/secret.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check_default(Context& ctx, NodeId parameter, NodeId value) {
    if (value == kNone || !is_string(ctx.tree, value)) {
        return;
    }
    const std::string_view name = ctx.tree.name(ctx.tree.get<ast::arg>(parameter).name());
    if (is_secret_name(name) && is_filled_string(ctx, value)) {
        ctx.report(ctx.range(value),
                   {"Possible hardcoded password assigned to function default: \"", name, "\""});
    }
}

void check(Context& ctx, NodeId id) {
    const auto arguments = ctx.tree.get<ast::arguments>(id);
    if (!parse::is_function(ctx.tree.kind(ctx.tree.parent(id)))) {
        return;
    }
    // Defaults belong to the last of the positional parameters.
    const auto positional = arguments.posonlyargs();
    const auto args = arguments.args();
    const auto defaults = arguments.defaults();
    const std::size_t without = positional.size() + args.size() - defaults.size();
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        const std::size_t at = without + i;
        check_default(ctx, at < positional.size() ? positional[at] : args[at - positional.size()],
                      defaults[i]);
    }
    for (std::size_t i = 0; i < arguments.kw_defaults().size(); ++i) {
        check_default(ctx, arguments.kwonlyargs()[i], arguments.kw_defaults()[i]);
    }
}

}  // namespace

extern constinit const Rule s107_hardcoded_password_default{
    .code = "S107",
    .name = "hardcoded-password-default",
    .family = "flake8-bandit",
    .summary = "Possible hardcoded password assigned to function default: \"{name}\"",
    .alias = "hardcoded_password_default",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds strings that are the default of a parameter whose name sounds like a secret.",
            .why = "Callers who name no secret of their own all use this one, which everybody can read.",
            .example = "def connect(user, password=\"hunter2\"): ...\n",
            .instead = "def connect(user, password): ...\n",
            .references = "https://cwe.mitre.org/data/definitions/259.html\n",
        },
    .on = {.nodes = {NodeKind::arguments}, .node = each<check>},
};

}  // namespace pyforge::rules
