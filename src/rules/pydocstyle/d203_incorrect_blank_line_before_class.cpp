#include "lint/edits.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_class(ctx, definition);
    if (doc == nullptr || docstrings::begins_on_head(ctx, definition, *doc)) {
        return;
    }
    const u32 count = docstrings::blank_lines_above(ctx, definition, *doc);
    if (count != 1) {
        const u32 line = ctx.text.line_start(doc->first_line);
        ctx.report(doc->range, {"1 blank line required before class docstring"})
            .replace({ctx.text.line_start(doc->first_line - count), line}, {line_ending(ctx)});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d203_incorrect_blank_line_before_class{
    .code = "D203",
    .name = "incorrect-blank-line-before-class",
    .family = "pydocstyle",
    .summary = "1 blank line required before class docstring",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .contradicted = docstrings::under<Convention::Google, Convention::Numpy, Convention::Pep257>,
    .yields_to = "D211",
    .options = kOptions,
    .doc = {.what = "Finds docstrings of classes without exactly one blank line above them.",
            .why = "Some projects set the docstring of a class off from its head. The opposite, which is"
                   " more usual, is D211.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n",
            .instead = "class Player:\n"
                       "\n"
                       "    \"\"\"A participant of the game.\"\"\"\n",
            .fix = "Puts one blank line there.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
