#include "rules/pyforge/halstead.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const Pyforge& limits = ctx.settings.pyforge;
    halstead::check(ctx, file, limits.max_halstead_difficulty, limits.max_file_halstead_difficulty,
                    "difficulty", [](const metrics::Halstead& counts) { return counts.difficulty(); });
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-halstead-difficulty",
                                         "lint.pyforge.max-file-halstead-difficulty"};

}  // namespace

extern constinit const Rule pfc003_high_halstead_difficulty{
    .code = "PFC003",
    .name = "high-halstead-difficulty",
    .family = "pyforge",
    .summary = "Halstead difficulty of {name} is {difficulty} (> {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds functions and files with a high Halstead difficulty: half the number of different "
                    "operators, times how often each operand is used on average. Counted as radon does.",
            .why = "Difficulty grows where few values go through many different operations, which is where "
                   "slips happen and hide.",
            .example = "def distance(a, b, c, d):\n    return (a - b) ** 2 + (c - d) ** 2 - (a * b - c * d) "
                       "// (a + b + c + d)\n    # … and twenty more such lines\n",
            .instead = "def distance(p, q):\n    return norm(p - q)\n",
            .references = "https://en.wikipedia.org/wiki/Halstead_complexity_measures\n"},
    .on = {.measured = check, .measures = metrics::kOperands},
};

}  // namespace pyforge::rules
