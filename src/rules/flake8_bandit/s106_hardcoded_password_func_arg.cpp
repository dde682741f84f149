#include "rules/flake8_bandit/secret.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const auto keyword = ctx.tree.get<ast::keyword>(id);
    if (keyword.arg() == kNone || !is_string(ctx.tree, keyword.value()) ||
        ctx.tree.kind(ctx.tree.parent(id)) != NodeKind::Call) {
        return;
    }
    const std::string_view name = ctx.tree.name(keyword.arg());
    if (is_secret_name(name) && is_filled_string(ctx, keyword.value())) {
        ctx.report(ctx.range(id), {"Possible hardcoded password assigned to argument: \"", name, "\""});
    }
}

}  // namespace

extern constinit const Rule s106_hardcoded_password_func_arg{
    .code = "S106",
    .name = "hardcoded-password-func-arg",
    .family = "flake8-bandit",
    .summary = "Possible hardcoded password assigned to argument: \"{name}\"",
    .alias = "hardcoded_password_funcarg",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds strings that are passed to a parameter whose name sounds like a secret.",
            .why = "Whoever reads the source, or its history, knows the secret; and it cannot be changed "
                   "without a release.",
            .example = "connect(user=\"app\", password=\"hunter2\")\n",
            .instead = "connect(user=\"app\", password=os.environ[\"APP_PASSWORD\"])\n",
            .references = "https://cwe.mitre.org/data/definitions/259.html\n",
        },
    .on = {.nodes = {NodeKind::keyword}, .node = each<check>},
};

}  // namespace pyforge::rules
