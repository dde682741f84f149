#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"yaml.load"};

bool is_safe(const Context& ctx, NodeId loader) {
    const semantic::QualifiedName name = ctx.model.qualified_name(loader);
    const auto any = [&](std::string_view cls, std::string_view fast) {
        return name.is("yaml", cls) || name.is("yaml", fast) || name.is("yaml", "loader", cls) ||
               name.is("yaml", "loader", fast) || name.is("yaml", "cyaml", fast);
    };
    // The base loaders make nothing but strings.
    return any("SafeLoader", "CSafeLoader") || (ctx.settings.preview && any("BaseLoader", "CBaseLoader"));
}

// What the loader goes by, where it has a name.
std::string_view name_of(const parse::Tree& tree, NodeId loader) {
    if (const auto name = tree.try_get<ast::Name>(loader)) {
        return tree.name(name.id());
    }
    if (const auto attribute = tree.try_get<ast::Attribute>(loader)) {
        return tree.name(attribute.attr());
    }
    return {};
}

void check(Context& ctx, NodeId id, u32) {
    static constexpr std::string_view kAdvice =
        "Allows instantiation of arbitrary objects. Consider `yaml.safe_load`.";
    const NodeId loader = argument(ctx.tree, id, "Loader", 1);
    if (loader == kNone) {
        ctx.report(ctx.range(ctx.tree.get<ast::Call>(id).func()),
                   {"Probable use of unsafe `yaml.load`. ", kAdvice});
    } else if (!is_safe(ctx, loader)) {
        if (const std::string_view name = name_of(ctx.tree, loader); !name.empty()) {
            ctx.report(ctx.range(loader),
                       {"Probable use of unsafe loader `", name, "` with `yaml.load`. ", kAdvice});
        } else {
            ctx.report(ctx.range(loader), {"Probable use of unsafe `yaml.load`. ", kAdvice});
        }
    }
}

}  // namespace

extern constinit const Rule s506_unsafe_yaml_load{
    .code = "S506",
    .name = "unsafe-yaml-load",
    .family = "flake8-bandit",
    .summary =
        "Probable use of unsafe loader `{name}` with `yaml.load`. Allows instantiation of "
        "arbitrary objects. Consider `yaml.safe_load`.",
    .alias = "yaml_load",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds calls of `yaml.load` with a loader other than the safe ones.",
            .why = "The other loaders make objects of any class that the document names, and so can run any "
                   "code its author likes.",
            .example = "import yaml\n"
                       "\n"
                       "settings = yaml.load(text, Loader=yaml.Loader)\n",
            .instead = "import yaml\n"
                       "\n"
                       "settings = yaml.safe_load(text)\n",
            .references = "https://pyyaml.org/wiki/PyYAMLDocumentation\n"
                          "https://cwe.mitre.org/data/definitions/20.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
