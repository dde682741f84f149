#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pyforge.max_function_lines;
    for (const metrics::FunctionMetrics& function : file.functions) {
        if (function.raw.sloc > limit) {
            ctx.report(definition_name(ctx, function.node),
                       {"Too many source lines in `", ctx.names.text(function.name), "` (", function.raw.sloc,
                        " > ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-function-lines"};

}  // namespace

extern constinit const Rule pfc007_too_many_function_lines{
    .code = "PFC007",
    .name = "too-many-function-lines",
    .family = "pyforge",
    .summary = "Too many source lines in `{name}` ({lines} > {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {
            .what = "Finds functions with many source lines. Blank lines, comments and docstrings are not "
                    "counted; those of functions inside are.",
            .why = "A function that does not fit on a screen must be read in pieces. Its pieces are better "
                   "functions with names.",
            .example = "def report(rows):\n    total = 0\n    # … eighty more lines\n    print(total)\n",
            .instead = "def report(rows):\n    checked = check(rows)\n    print(summarise(checked))\n",
        },
    .on = {.measured = check, .measures = metrics::kLines},
};

}  // namespace pyforge::rules
