#include "rules/pyforge/halstead.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const Pyforge& limits = ctx.settings.pyforge;
    halstead::check(ctx, file, limits.max_halstead_volume, limits.max_file_halstead_volume, "volume",
                    [](const metrics::Halstead& counts) { return counts.volume(); });
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-halstead-volume",
                                         "lint.pyforge.max-file-halstead-volume"};

}  // namespace

extern constinit const Rule pfc002_high_halstead_volume{
    .code = "PFC002",
    .name = "high-halstead-volume",
    .family = "pyforge",
    .summary = "Halstead volume of {name} is {volume} (> {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what =
                "Finds functions and files with a high Halstead volume: the number of operators and "
                "operands, times the bits that each needs to be told from the others. Counted as radon does.",
            .why =
                "The volume is how much a reader has to take in. A function with a large one does too much.",
            .example = "def distance(a, b, c, d):\n    return (a - b) ** 2 + (c - d) ** 2 - (a * b - c * d) "
                       "// (a + b + c + d)\n    # … and twenty more such lines\n",
            .instead = "def distance(p, q):\n    return norm(p - q)\n",
            .references = "https://en.wikipedia.org/wiki/Halstead_complexity_measures\n"},
    .on = {.measured = check, .measures = metrics::kOperands},
};

}  // namespace pyforge::rules
