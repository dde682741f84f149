#include <cmath>

#include "lint/context.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pyforge.min_maintainability;
    const auto tenths = static_cast<u64>(std::llround(file.maintainability_multi * 10));
    if (tenths < u64{limit} * 10) {
        ctx.report({0, 0}, {"Maintainability index is ", tenths / 10, ".", tenths % 10, " (< ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pyforge.min-maintainability"};

}  // namespace

extern constinit const Rule pfc005_low_maintainability{
    .code = "PFC005",
    .name = "low-maintainability",
    .family = "pyforge",
    .summary = "Maintainability index is {index} (< {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc = {.what = "Finds files with a low maintainability index: 100 for the best, 0 for the worst, from "
                    "Halstead's volume, the cyclomatic complexity, the lines of code and the share of "
                    "comments. Counted as radon does; its best rank ends at 19.",
            .why = "The index falls as a file grows in every direction at once. Such a file is better split.",
            .example = "# A file of three thousand lines, without comments.\n",
            .references = "https://radon.readthedocs.io/en/latest/intro.html#maintainability-index\n"},
    .on = {.measured = check, .measures = metrics::kAllParts},
};

}  // namespace pyforge::rules
