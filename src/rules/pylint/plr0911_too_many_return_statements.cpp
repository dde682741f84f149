#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pylint.max_returns;
    for (const metrics::FunctionMetrics& function : file.functions) {
        if (function.returns > limit) {
            ctx.report(definition_name(ctx, function.node),
                       {"Too many return statements (", function.returns, " > ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pylint.max-returns"};

}  // namespace

extern constinit const Rule plr0911_too_many_return_statements{
    .code = "PLR0911",
    .name = "too-many-return-statements",
    .family = "pylint",
    .summary = "Too many return statements ({returns} > {max_returns})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {.what = "Finds functions with many `return` statements. Those of functions inside count for these.",
         .why =
             "Each `return` is another end to reason about. Many of them often mean a table written as code.",
         .example = "def price(kind):\n    if kind == \"a\":\n        return 1\n    if kind == \"b\":\n      "
                    "  return 2\n    # … five more\n",
         .instead = "PRICES = {\"a\": 1, \"b\": 2}\n\n\ndef price(kind):\n    return PRICES[kind]\n",
         .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                       "too-many-return-statements.html\n"},
    .on = {.measured = check},
};

}  // namespace pyforge::rules
