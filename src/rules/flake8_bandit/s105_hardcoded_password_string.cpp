#include <algorithm>

#include "rules/flake8_bandit/secret.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// The name that a target goes by, when it sounds like a secret: x, a.x, a["x"]. Empty otherwise.
std::string_view secret_target(const Context& ctx, NodeId target) {
    const parse::Tree& tree = ctx.tree;
    std::string_view name;
    switch (tree.kind(target)) {
        case NodeKind::Name:
            name = tree.name(tree.get<ast::Name>(target).id());
            break;
        case NodeKind::Attribute:
            name = tree.name(tree.get<ast::Attribute>(target).attr());
            break;
        case NodeKind::Subscript: {
            const NodeId key = tree.get<ast::Subscript>(target).slice();
            name = string_value(ctx, key);
            break;
        }
        default:
            break;
    }
    return is_secret_name(name) ? name : std::string_view{};
}

void report(Context& ctx, NodeId value, std::string_view name) {
    ctx.report(ctx.range(value), {"Possible hardcoded password assigned to: \"", name, "\""});
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(id)) {
        case NodeKind::Assign: {
            const auto assign = tree.get<ast::Assign>(id);
            if (!is_filled_string(ctx, assign.value())) {
                return;
            }
            for (const NodeId target : assign.targets()) {
                if (const std::string_view name = secret_target(ctx, target); !name.empty()) {
                    report(ctx, assign.value(), name);
                    return;
                }
            }
            return;
        }
        case NodeKind::AnnAssign: {
            const auto assign = tree.get<ast::AnnAssign>(id);
            if (assign.value() != kNone && is_filled_string(ctx, assign.value())) {
                if (const std::string_view name = secret_target(ctx, assign.target()); !name.empty()) {
                    report(ctx, assign.value(), name);
                }
            }
            return;
        }
        default: {
            const auto compare = tree.get<ast::Compare>(id);
            const auto values = compare.comparators();
            if (std::none_of(values.begin(), values.end(), [&](NodeId v) { return is_string(tree, v); })) {
                return;
            }
            if (const std::string_view name = secret_target(ctx, compare.left()); !name.empty()) {
                for (const NodeId value : values) {
                    if (is_filled_string(ctx, value)) {
                        report(ctx, value, name);
                    }
                }
            }
        }
    }
}

}  // namespace

extern constinit const Rule s105_hardcoded_password_string{
    .code = "S105",
    .name = "hardcoded-password-string",
    .family = "flake8-bandit",
    .summary = "Possible hardcoded password assigned to: \"{name}\"",
    .alias = "hardcoded_password_string",
    .category = Category::Security,
    .doc =
        {.what = "Finds strings that are assigned to, or compared with, a name that sounds like a secret: "
                 "`password`, "
                 "`token`, `secret` and their like as a part of the name.",
         .why =
             "Whoever reads the source, or its history, knows the secret; and it cannot be changed without a "
             "release.",
         .example = "API_TOKEN = \"6f1ed002ab5595859014ebf0951522d9\"\n",
         .instead = "API_TOKEN = os.environ[\"API_TOKEN\"]\n",
         .references = "https://cwe.mitre.org/data/definitions/259.html\n"},
    .on = {.nodes = {NodeKind::Assign, NodeKind::AnnAssign, NodeKind::Compare}, .node = each<check>},
};

}  // namespace pyforge::rules
