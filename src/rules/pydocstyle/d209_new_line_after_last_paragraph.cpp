#include "lint/edits.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr || !doc->triple() || doc->first_line == doc->last_line ||
        doc->text.end <= ctx.text.line_range(doc->summary_line).end) {
        return;
    }
    if (doc->text.end > ctx.text.line_start(doc->last_line)) {
        ctx.report(doc->range, {"Multi-line docstring closing quotes should be on a separate line"})
            .replace({doc->text.end, doc->body.end}, {line_ending(ctx), doc->indentation()});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d209_new_line_after_last_paragraph{
    .code = "D209",
    .name = "new-line-after-last-paragraph",
    .family = "pydocstyle",
    .summary = "Multi-line docstring closing quotes should be on a separate line",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of several lines whose closing quotes do not stand on a line of "
                    "their own.",
            .why = "With the quotes apart, text can be added without touching the last line.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Moves the quotes to a line of their own.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
