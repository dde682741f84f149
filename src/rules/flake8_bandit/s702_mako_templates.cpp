#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"mako.template.Template"};

void check(Context& ctx, NodeId call, u32) {
    ctx.report(
        ctx.range(ctx.tree.get<ast::Call>(call).func()),
        {"Mako templates allow HTML and JavaScript rendering by default and are inherently open to XSS "
         "attacks"});
}

}  // namespace

extern constinit const Rule s702_mako_templates{
    .code = "S702",
    .name = "mako-templates",
    .family = "flake8-bandit",
    .summary =
        "Mako templates allow HTML and JavaScript rendering by default and are inherently open "
        "to XSS attacks",
    .alias = "use_of_mako_templates",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds templates of Mako.",
            .why = "Mako puts values into the page as they are unless a filter says otherwise. One that "
                   "comes from outside can bring scripts along.",
            .example = "from mako.template import Template\n"
                       "\n"
                       "Template(\"<b>${name}</b>\")\n",
            .references = "https://www.makotemplates.org/\n"
                          "https://cwe.mitre.org/data/definitions/80.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
