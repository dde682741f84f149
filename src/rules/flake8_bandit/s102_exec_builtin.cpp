#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"builtins.exec"};

void check(Context& ctx, NodeId call, u32) {
    ctx.report(ctx.range(ctx.tree.get<ast::Call>(call).func()), {"Use of `exec` detected"});
}

}  // namespace

extern constinit const Rule s102_exec_builtin{
    .code = "S102",
    .name = "exec-builtin",
    .family = "flake8-bandit",
    .summary = "Use of `exec` detected",
    .alias = "exec_used",
    .category = Category::Security,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc =
        {
            .what = "Finds calls of the builtin `exec`.",
            .why = "`exec` runs whatever text it is given, with all that the program may do. Where the text "
                   "comes from outside, so does the program.",
            .example = "exec(request.body)\n",
            .references = "https://docs.python.org/3/library/functions.html#exec\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
