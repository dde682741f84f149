#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_class(ctx, definition);
    const u32 count = doc != nullptr ? docstrings::blank_lines_above(ctx, definition, *doc) : 0;
    if (count != 0) {
        ctx.report(doc->range, {"No blank lines allowed before class docstring"})
            .remove({ctx.text.line_start(doc->first_line - count), ctx.text.line_start(doc->first_line)});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d211_blank_line_before_class{
    .code = "D211",
    .name = "blank-line-before-class",
    .family = "pydocstyle",
    .summary = "No blank lines allowed before class docstring",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds blank lines between the head of a class and its docstring.",
            .why = "The docstring belongs to the head of the class above it.",
            .example = "class Player:\n"
                       "\n"
                       "    \"\"\"A participant of the game.\"\"\"\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n",
            .fix = "Removes the blank lines.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
