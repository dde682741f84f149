#include "lint/edits.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr || doc->first_line == doc->last_line) {
        return;
    }
    // A line that goes on in the next is no line of the text.
    const Range range = doc->line(doc->first_line);
    const std::string_view line = ctx.text.slice(range);
    if (!line.ends_with('\\') && !line.empty()) {
        const u32 start = range.end - static_cast<u32>(trim_start(line).size());
        ctx.report(doc->range, {"Multi-line docstring summary should start at the second line"})
            .replace({doc->body.start, start}, {line_ending(ctx), doc->indentation()});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d213_multi_line_summary_second_line{
    .code = "D213",
    .name = "multi-line-summary-second-line",
    .family = "pydocstyle",
    .summary = "Multi-line docstring summary should start at the second line",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .contradicted = docstrings::under<Convention::Google, Convention::Numpy, Convention::Pep257>,
    .yields_to = "D212",
    .options = kOptions,
    .doc = {.what = "Finds docstrings of several lines whose text begins behind the opening quotes.",
            .why = "Beginning on the second line, all lines of the text are flush. The opposite is D212.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"\n"
                       "    Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Moves the summary to the second line.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
