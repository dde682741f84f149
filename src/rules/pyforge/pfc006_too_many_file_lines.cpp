#include "lint/context.hpp"
#include "metrics/metrics.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const metrics::FileMetrics& file) {
    const u32 limit = ctx.settings.pyforge.max_file_lines;
    if (file.raw.sloc > limit) {
        ctx.report({0, 0}, {"Too many source lines in file (", file.raw.sloc, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pyforge.max-file-lines"};

}  // namespace

extern constinit const Rule pfc006_too_many_file_lines{
    .code = "PFC006",
    .name = "too-many-file-lines",
    .family = "pyforge",
    .summary = "Too many source lines in file ({lines} > {limit})",
    .category = Category::Complexity,
    .options = kOptions,
    .doc =
        {
            .what =
                "Finds files with many source lines. Blank lines, comments and docstrings are not counted.",
            .why = "Nobody finds their way in a file of thousands of lines, and people who change it get in "
                   "each other's way.",
            .example = "# A file of two thousand lines of code.\n",
        },
    .on = {.measured = check, .measures = metrics::kLines},
};

}  // namespace pyforge::rules
