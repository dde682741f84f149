#include <algorithm>

#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool all_strings(const parse::Tree& tree, parse::NodeList items) {
    return std::all_of(items.begin(), items.end(),
                       [&](NodeId id) { return id != kNone && is_string(tree, id); });
}

bool is_plain_list(const parse::Tree& tree, NodeId id) {
    const auto list = tree.try_get<ast::List>(id);
    return list && all_strings(tree, list.elts());
}

bool is_plain_dict(const parse::Tree& tree, NodeId id) {
    const auto dict = tree.try_get<ast::Dict>(id);
    return dict && all_strings(tree, dict.keys()) && all_strings(tree, dict.values());
}

bool is_unsafe(const parse::Tree& tree, NodeId call) {
    const NodeId select = argument(tree, call, "select", 0);
    const NodeId where = argument(tree, call, "where", 1);
    const NodeId tables = argument(tree, call, "tables", 3);
    return (select != kNone && !is_plain_dict(tree, select)) ||
           (where != kNone && !is_plain_list(tree, where)) ||
           (tables != kNone && !is_plain_list(tree, tables));
}

void check(Context& ctx, NodeId id) {
    const auto call = ctx.tree.get<ast::Call>(id);
    const auto function = ctx.tree.try_get<ast::Attribute>(call.func());
    if (!function || ctx.tree.name(function.attr()) != "extra" || !is_unsafe(ctx.tree, id)) {
        return;
    }
    TokenId open = ctx.tokens.at_or_after(ctx.node(call.func()).end);
    while (ctx.tokens[open].kind == TokenKind::RightParen) {
        ++open;
    }
    ctx.report({ctx.tokens[open].start, ctx.node(id).end},
               {"Use of Django `extra` can lead to SQL injection vulnerabilities"});
}

}  // namespace

extern constinit const Rule s610_django_extra{
    .code = "S610",
    .name = "django-extra",
    .family = "flake8-bandit",
    .summary = "Use of Django `extra` can lead to SQL injection vulnerabilities",
    .alias = "django_extra_used",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of a method `extra` whose `select`, `where` or `tables` is not written out "
                    "as plain strings.",
            .why = "These parts go into the statement as they are. A value that comes from outside can "
                   "change the statement.",
            .example = "User.objects.extra(where=[\"name = '\" + name + \"'\"])\n",
            .instead = "User.objects.extra(where=[\"name = %s\"], params=[name])\n",
            .references = "https://docs.djangoproject.com/en/dev/topics/security/#sql-injection-protection\n"
                          "https://cwe.mitre.org/data/definitions/89.html\n",
        },
    .on = {.nodes = {NodeKind::Call}, .node = each<check>},
};

}  // namespace pyforge::rules
