#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"builtins.eval"};

void check(Context& ctx, NodeId call, u32) {
    ctx.report(ctx.range(call), {"Use of possibly insecure function; consider using `ast.literal_eval`"});
}

}  // namespace

extern constinit const Rule s307_suspicious_eval_usage{
    .code = "S307",
    .name = "suspicious-eval-usage",
    .family = "flake8-bandit",
    .summary = "Use of possibly insecure function; consider using `ast.literal_eval`",
    .alias = "eval",
    .category = Category::Security,
    .doc = {.what = "Finds calls of the builtin `eval`.",
            .why = "`eval` runs whatever the string says, with all that the program may do.",
            .example = "size = eval(input())\n",
            .instead = "size = ast.literal_eval(input())\n",
            .references = "https://docs.python.org/3/library/functions.html#eval\n"
                          "https://docs.python.org/3/library/ast.html#ast.literal_eval\n"},
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
