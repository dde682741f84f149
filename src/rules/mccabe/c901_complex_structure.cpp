#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.mccabe.max_complexity;
    for (const metrics::FunctionMetrics& function : file.functions) {
        if (function.cyclomatic.ruff > limit) {
            ctx.report(definition_name(ctx, function.node),
                       {"`", ctx.names.text(function.name), "` is too complex (", function.cyclomatic.ruff,
                        " > ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.mccabe.max-complexity"};

}  // namespace

extern constinit const Rule c901_complex_structure{
    .code = "C901",
    .name = "complex-structure",
    .family = "mccabe",
    .summary = "`{name}` is too complex ({complexity} > {max_complexity})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds functions with a high cyclomatic complexity: one, plus one for each place where "
                    "the way through "
                    "the function forks (`if`, `elif`, loops, `except`, `case` …). Functions inside count "
                    "with the one "
                    "around them.",
            .why = "Each fork is another way to test and to keep in mind. A function with many of them is "
                   "hard to change "
                   "without breaking a path nobody tried.",
            .example =
                "def price(kind):\n    if kind == \"a\":\n        return 1\n    elif kind == \"b\":\n        "
                "return 2\n    # … ten more\n",
            .instead = "PRICES = {\"a\": 1, \"b\": 2}\n\n\ndef price(kind):\n    return PRICES[kind]\n",
            .references = "https://en.wikipedia.org/wiki/Cyclomatic_complexity\n"},
    .on = {.measured = check},
};

}  // namespace pyforge::rules
