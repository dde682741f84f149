#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx) {
    const u32 limit = ctx.settings.pylint.max_statements;
    for (const metrics::FunctionMetrics& function : ctx.metrics.functions) {
        if (function.statements > limit) {
            ctx.report(definition_name(ctx, function.node),
                       {"Too many statements (", function.statements, " > ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-statements"};

}  // namespace

extern constinit const Rule plr0915_too_many_statements{
    .code = "PLR0915",
    .name = "too-many-statements",
    .family = "pylint",
    .summary = "Too many statements ({statements} > {max_statements})",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc =
        {.what = "Finds functions with many statements, those in nested blocks and functions included.",
         .why =
             "A long function does several things. Its parts cannot be named, reused or tested on their own.",
         .example = "def report(rows):\n    total = 0\n    # … sixty more statements\n    print(total)\n",
         .instead = "def report(rows):\n    checked = check(rows)\n    print(summarise(checked))\n",
         .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                       "too-many-statements.html\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
