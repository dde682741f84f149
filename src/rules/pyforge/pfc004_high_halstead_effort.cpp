#include "rules/pyforge/halstead.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const Pyforge& limits = ctx.settings.pyforge;
    halstead::check(ctx, file, limits.max_halstead_effort, limits.max_file_halstead_effort, "effort",
                    [](const metrics::Halstead& counts) { return counts.effort(); });
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-halstead-effort",
                                         "lint.pyforge.max-file-halstead-effort"};

}  // namespace

extern constinit const Rule pfc004_high_halstead_effort{
    .code = "PFC004",
    .name = "high-halstead-effort",
    .family = "pyforge",
    .summary = "Halstead effort of {name} is {effort} (> {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {.what = "Finds functions and files with a high Halstead effort: volume times difficulty. Counted as "
                 "radon does.",
         .why =
             "The effort estimates how much thinking it takes to write the code, and to understand it again.",
         .example = "def distance(a, b, c, d):\n    return (a - b) ** 2 + (c - d) ** 2 - (a * b - c * d) // "
                    "(a + b + c + d)\n    # … and twenty more such lines\n",
         .instead = "def distance(p, q):\n    return norm(p - q)\n",
         .references = "https://en.wikipedia.org/wiki/Halstead_complexity_measures\n"},
    .on = {.measured = check, .measures = metrics::kOperands},
};

}  // namespace pyforge::rules
