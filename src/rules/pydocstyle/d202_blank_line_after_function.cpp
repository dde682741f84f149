#include <algorithm>

#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Does a nested function or class begin on the line, or on the first below it that is no comment?
bool begins_definition(const Context& ctx, u32 line) {
    std::string_view text;
    do {
        text = ctx.text.slice(ctx.text.line_range(line++));
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\f")));
    } while (text.starts_with('#') && line <= ctx.text.line_count());
    for (const std::string_view word : {"class", "def", "async def"}) {
        if (text.starts_with(word) && is_blank(text.substr(word.size(), 1)) && text.size() > word.size()) {
            return true;
        }
    }
    return text.starts_with('@');
}

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const docstrings::Below below = docstrings::below(ctx, definition, *doc);
    if (below.nothing_else || below.blank_lines == 0 ||
        (below.blank_lines == 1 && begins_definition(ctx, below.next_line))) {
        return;
    }
    ctx.report(doc->range,
               {"No blank lines allowed after function docstring (found ", below.blank_lines, ")"})
        .remove({ctx.text.line_start(doc->last_line + 1), ctx.text.line_start(below.next_line)});
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d202_blank_line_after_function{
    .code = "D202",
    .name = "blank-line-after-function",
    .family = "pydocstyle",
    .summary = "No blank lines allowed after function docstring (found {count})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds blank lines between the docstring of a function and its code. One blank line "
                    "before a nested function or class is fine.",
            .why = "PEP 257 keeps a docstring and the code that it describes together.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Removes the blank lines.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
