#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    const u32 count = doc != nullptr ? docstrings::blank_lines_above(ctx, definition, *doc) : 0;
    if (count != 0) {
        ctx.report(doc->range, {"No blank lines allowed before function docstring (found ", count, ")"})
            .remove({ctx.text.line_start(doc->first_line - count), ctx.text.line_start(doc->first_line)});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d201_blank_line_before_function{
    .code = "D201",
    .name = "blank-line-before-function",
    .family = "pydocstyle",
    .summary = "No blank lines allowed before function docstring (found {count})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds blank lines between the head of a function and its docstring.",
            .why = "The docstring belongs to the signature above it.",
            .example = "def area(width, height):\n"
                       "\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Removes the blank lines.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
