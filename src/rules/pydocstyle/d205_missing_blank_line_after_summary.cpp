#include "lint/edits.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr || doc->text.end <= ctx.text.line_range(doc->summary_line).end) {
        return;
    }
    u32 line = doc->summary_line + 1;
    while (is_blank(doc->line_view(line))) {
        ++line;
    }
    if (line != doc->summary_line + 2) {
        Report report =
            ctx.report(doc->range, {"1 blank line required between summary line and description"});
        if (report && line > doc->summary_line + 1) {
            report.replace({ctx.text.line_start(doc->summary_line + 1), ctx.text.line_start(line)},
                           {line_ending(ctx)});
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d205_missing_blank_line_after_summary{
    .code = "D205",
    .name = "missing-blank-line-after-summary",
    .family = "pydocstyle",
    .summary = "1 blank line required between summary line and description",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds docstrings whose first line is not followed by exactly one blank line where "
                    "more text follows.",
            .why = "Tools show the first line by itself, and find its end by the blank line.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "    They may be of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    They may be of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Leaves one blank line where there are more.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
