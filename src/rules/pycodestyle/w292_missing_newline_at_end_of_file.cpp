#include "lint/edits.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx) {
    const source::Text& text = ctx.text;
    if (text.size == 0 || text.data[text.size - 1] == '\n' || text.data[text.size - 1] == '\r') {
        return;
    }
    ctx.report({text.size, text.size}, {"No newline at end of file"}).insert(text.size, {line_ending(ctx)});
}

}  // namespace

extern constinit const Rule w292_missing_newline_at_end_of_file{
    .code = "W292",
    .name = "missing-newline-at-end-of-file",
    .family = "pycodestyle",
    .summary = "No newline at end of file",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds files whose last line has no line end.",
            .why = "Programs that put files together run the line into the next, and version control shows "
                   "it as changed when something is added.",
            .example = "x = 1",
            .instead = "x = 1\n",
            .fix = "Adds the line end."},
    .on = {.file = check},
};

}  // namespace pyforge::rules
