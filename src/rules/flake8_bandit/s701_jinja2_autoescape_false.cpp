#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"jinja2.Environment"};

bool selects(const parse::Tree& tree, NodeId value) {
    const auto call = tree.try_get<ast::Call>(value);
    if (!call) {
        return false;
    }
    if (const auto name = tree.try_get<ast::Name>(call.func())) {
        return tree.name(name.id()) == "select_autoescape";
    }
    const auto attribute = tree.try_get<ast::Attribute>(call.func());
    return attribute && tree.name(attribute.attr()) == "select_autoescape";
}

void check(Context& ctx, NodeId id, u32) {
    const NodeId keyword = keyword_node(ctx.tree, id, "autoescape");
    if (keyword == kNone) {
        ctx.report(
            ctx.range(ctx.tree.get<ast::Call>(id).func()),
            {"By default, jinja2 sets `autoescape` to `False`. Consider using `autoescape=True` or the "
             "`select_autoescape` function to mitigate XSS vulnerabilities."});
        return;
    }
    const NodeId value = ctx.tree.get<ast::keyword>(keyword).value();
    if (!is_constant(ctx.tree, value, parse::ConstantKind::True) && !selects(ctx.tree, value)) {
        ctx.report(ctx.range(keyword),
                   {"Using jinja2 templates with `autoescape=False` is dangerous and can lead to XSS. Ensure "
                    "`autoescape=True` or use the `select_autoescape` function."});
    }
}

}  // namespace

extern constinit const Rule s701_jinja2_autoescape_false{
    .code = "S701",
    .name = "jinja2-autoescape-false",
    .family = "flake8-bandit",
    .summary =
        "Using jinja2 templates with `autoescape=False` is dangerous and can lead to XSS. Ensure "
        "`autoescape=True` or use the `select_autoescape` function.",
    .alias = "jinja2_autoescape_false",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds Jinja environments that do not escape: `autoescape` is absent, or neither `True` "
                    "nor `select_autoescape()`.",
            .why = "Values are put into the page as they are. One that comes from outside can bring scripts "
                   "along.",
            .example = "import jinja2\n"
                       "\n"
                       "jinja2.Environment(loader=loader)\n",
            .instead = "import jinja2\n"
                       "\n"
                       "jinja2.Environment(loader=loader, autoescape=True)\n",
            .references = "https://jinja.palletsprojects.com/en/latest/api/#autoescaping\n"
                          "https://cwe.mitre.org/data/definitions/94.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
