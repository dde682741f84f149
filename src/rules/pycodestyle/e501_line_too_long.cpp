#include "rules/pycodestyle/long_lines.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, Line line) {
    const Settings& settings = ctx.settings;
    const u32 limit = settings.pycodestyle.max_line_length != 0 ? settings.pycodestyle.max_line_length
                                                                : settings.line_length;
    LongLine found;
    if (is_too_long(ctx, line, limit, found)) {
        ctx.report(found.past, {"Line too long (", found.width, " > ", limit, ")"});
    }
}

constexpr std::string_view kOptions[] = {"line-length", "indent-width", "lint.pycodestyle.max-line-length",
                                         "lint.task-tags", "lint.pycodestyle.ignore-overlong-task-comments"};

}  // namespace

extern constinit const Rule e501_line_too_long{
    .code = "E501",
    .name = "line-too-long",
    .family = "pycodestyle",
    .summary = "Line too long ({width} > {limit})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .of_lines = true,
    .options = kOptions,
    .doc =
        {.what = "Finds lines that are longer than the limit, in columns: wide characters count two, tabs up "
                 "to the "
                 "next tab stop.\n\nLeft alone are lines without white space, lines that end in a URL which "
                 "begins "
                 "within the limit, comments for tools such as `# noqa` (only what stands before them "
                 "counts), and "
                 "SPDX lines.",
         .why = "Long lines are hard to read side by side and wrap badly in reviews and terminals.",
         .example =
             "result = some_function(first_argument, second_argument, third_argument, fourth_argument, 5)\n",
         .instead = "result = some_function(\n    first_argument, second_argument, third_argument, "
                    "fourth_argument, 5\n)\n",
         .references = "https://peps.python.org/pep-0008/#maximum-line-length\n"},
    .on = {.line = check},
};

}  // namespace pyforge::rules
