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
    const std::string_view line = doc->line_view(doc->first_line);
    if (!line.ends_with('\\') && line.empty()) {
        ctx.report(doc->range, {"Multi-line docstring summary should start at the first line"})
            .remove({doc->body.start, doc->text.start});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d212_multi_line_summary_first_line{
    .code = "D212",
    .name = "multi-line-summary-first-line",
    .family = "pydocstyle",
    .summary = "Multi-line docstring summary should start at the first line",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .contradicted = docstrings::under<Convention::Numpy, Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of several lines whose text does not begin behind the opening quotes.",
            .why = "Beginning on the first line saves one. The opposite is D213.",
            .example = "def area(width, height):\n"
                       "    \"\"\"\n"
                       "    Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Moves the summary to the first line.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
