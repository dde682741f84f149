#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const Range line = doc->line(doc->first_line);
    const std::string_view whole = ctx.text.slice(line);
    const std::string_view text = trim(whole);
    if (text.empty() || text.size() == whole.size()) {
        return;
    }
    Report report = ctx.report(doc->range, {"No whitespaces allowed surrounding docstring text"});
    const char quote = ctx.text.data[doc->body.start - 1];
    if (text.front() != quote && text.back() != quote && text.back() != '\\') {
        report.replace(line, {text});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d210_surrounding_whitespace{
    .code = "D210",
    .name = "surrounding-whitespace",
    .family = "pydocstyle",
    .summary = "No whitespaces allowed surrounding docstring text",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds white space between the opening quotes and the text, and at the end of the "
                    "first line.",
            .why = "It has no use, and it shows in what `help()` prints.",
            .example = "def area(width, height):\n"
                       "    \"\"\" Multiply the sides. \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Removes the white space, unless the text begins or ends with a quote.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
