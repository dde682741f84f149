#include <algorithm>

#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kOptions[] = {"lint.flake8-bandit.allowed-markup-calls",
                                         "lint.flake8-bandit.extend-markup-names"};

constexpr std::string_view kCallees[] = {"markupsafe.Markup", "flask.Markup"};

bool is_one_of(Context& ctx, NodeId function, const NameList& names) {
    const semantic::QualifiedName name =
        names.empty() ? semantic::QualifiedName{} : ctx.model.qualified_name(function);
    if (!name) {
        return false;
    }
    std::string& dotted = ctx.facts().buffer;
    dotted.clear();
    name.append_to(dotted);
    return std::find(names.begin(), names.end(), dotted) != names.end();
}

bool is_safe(Context& ctx, NodeId content) {
    const parse::Tree& tree = ctx.tree;
    if (tree.kind(content) == NodeKind::Constant) {
        return tree[content].constant() == parse::ConstantKind::Str ||
               tree[content].constant() == parse::ConstantKind::Bytes;
    }
    const auto call = tree.try_get<ast::Call>(content);
    return call && is_one_of(ctx, call.func(), ctx.settings.bandit.allowed_markup_calls);
}

void check(Context& ctx, NodeId id, u32) {
    const auto call = ctx.tree.get<ast::Call>(id);
    if (call.args().size() != 1 || is_safe(ctx, call.args()[0])) {
        return;
    }
    std::string& dotted = ctx.facts().buffer;
    dotted.clear();
    ctx.model.qualified_name(call.func()).append_to(dotted);
    ctx.report(ctx.range(id), {"Unsafe use of `", std::string_view(dotted), "` detected"});
}

// Callables that the configuration adds.
void check_named(Context& ctx, NodeId id) {
    const NameList& names = ctx.settings.bandit.extend_markup_names;
    if (!names.empty() && is_one_of(ctx, ctx.tree.get<ast::Call>(id).func(), names)) {
        check(ctx, id, 0);
    }
}

}  // namespace

extern constinit const Rule s704_unsafe_markup_use{
    .code = "S704",
    .name = "unsafe-markup-use",
    .family = "flake8-bandit",
    .summary = "Unsafe use of `{name}` detected",
    .alias = "markupsafe_markup_xss",
    .category = Category::Security,
    .options = kOptions,
    .doc =
        {
            .what = "Finds `Markup` of MarkupSafe on anything but a plain string.",
            .why = "`Markup` says that the text is safe as it is. A value from outside that was put into it "
                   "before can bring scripts into the page.",
            .example = "from markupsafe import Markup\n"
                       "\n"
                       "html = Markup(f\"<b>{name}</b>\")\n",
            .instead = "from markupsafe import Markup\n"
                       "\n"
                       "html = Markup(\"<b>{}</b>\").format(name)\n",
            .references = "https://markupsafe.palletsprojects.com/en/stable/escaping/#markupsafe.Markup\n"
                          "https://cwe.mitre.org/data/definitions/79.html\n",
        },
    .on = {.nodes = {NodeKind::Call}, .node = each<check_named>, .callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
