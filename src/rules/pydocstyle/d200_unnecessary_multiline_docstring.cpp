#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr || doc->first_line == doc->last_line) {
        return;
    }
    if (doc->text.end <= ctx.text.line_range(doc->summary_line).end) {
        Report report = ctx.report(doc->range, {"One-line docstring should fit on one line"});
        const std::string_view text = doc->text_view();
        const char quote = ctx.text.data[doc->body.start - 1];
        const std::size_t end = text.find_last_not_of('\\');
        const std::size_t backslashes = text.size() - (end == std::string_view::npos ? 0 : end + 1);
        if (text.front() != quote && text.back() != quote && backslashes % 2 == 0) {
            report.remove({doc->body.start, doc->text.start}).remove({doc->text.end, doc->body.end}).unsafe();
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d200_unnecessary_multiline_docstring{
    .code = "D200",
    .name = "unnecessary-multiline-docstring",
    .family = "pydocstyle",
    .summary = "One-line docstring should fit on one line",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of one line of text that are spread over several lines.",
            .why = "A short docstring on one line with its quotes takes less space, and PEP 257 asks for it.",
            .example = "def area(width, height):\n"
                       "    \"\"\"\n"
                       "    Multiply the sides.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .fix = "Joins the lines, unless the text begins or ends with a quote or ends with a backslash. "
                   "Unsafe: the docstring changes.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
