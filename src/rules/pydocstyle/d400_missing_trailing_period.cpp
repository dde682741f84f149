#include "rules/pydocstyle/first_line.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc != nullptr) {
        docstrings::check_end(ctx, *doc, ".", "First line should end with a period");
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d400_missing_trailing_period{
    .code = "D400",
    .name = "missing-trailing-period",
    .family = "pydocstyle",
    .summary = "First line should end with a period",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .contradicted = docstrings::under<Convention::Google>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings whose first sentence does not end with a period.",
            .why = "The first line is shown by itself in many places, and should be a sentence.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Adds a period where there is no other mark; unsafe, as the text may go on elsewhere.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
