#include "lint/query.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pyforge.max_cognitive_complexity;
    const bool sonar = ctx.settings.pyforge.cognitive_dialect == CognitiveDialect::Sonar;
    for (const metrics::FunctionMetrics& function : file.functions) {
        const u32 complexity = sonar ? function.cognitive.sonar : function.cognitive.complexipy;
        if (complexity > limit && (sonar || (function.flags & metrics::kInComplexipy) != 0)) {
            ctx.report(definition_name(ctx, function.node),
                       {"Cognitive complexity of `", ctx.names.text(function.name), "` is ", complexity,
                        " (> ", limit, ")"});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-cognitive-complexity",
                                         "lint.pyforge.cognitive-dialect"};

}  // namespace

extern constinit const Rule pfc001_high_cognitive_complexity{
    .code = "PFC001",
    .name = "high-cognitive-complexity",
    .family = "pyforge",
    .summary = "Cognitive complexity of `{name}` is {complexity} (> {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds functions with a high cognitive complexity: one for each break in the flow of "
                    "reading (`if`, loops, `except`, runs of `and` and `or`, jumps, recursion), and one more "
                    "for each level that it is nested in. Counted as Sonar does, or as complexipy.",
            .why = "Unlike the count of paths, the figure grows with nesting, which is what makes code hard "
                   "to follow.",
            .example =
                "def first(rows):\n    for row in rows:\n        if row:\n            for cell in row:\n     "
                "           if cell:\n                    while cell.next:\n                        if "
                "cell.value and not cell.hidden:\n                            return cell\n",
            .instead = "def first(rows):\n    return next(filter(None, map(visible_cell, rows)), None)\n",
            .references = "https://www.sonarsource.com/docs/CognitiveComplexity.pdf\n"},
    .on = {.measured = check},
};

}  // namespace pyforge::rules
