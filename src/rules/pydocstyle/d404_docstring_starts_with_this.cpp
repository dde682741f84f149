#include "rules/pydocstyle/docstrings.hpp"
#include "rules/pydocstyle/mood.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::to_check(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const std::string_view text = doc->text_view();
    if (docstrings::PlainWord(text.substr(0, text.find(' '))).view() == "this") {
        ctx.report(doc->range, {"First word of the docstring should not be \"This\""});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d404_docstring_starts_with_this{
    .code = "D404",
    .name = "docstring-starts-with-this",
    .family = "pydocstyle",
    .summary = "First word of the docstring should not be \"This\"",
    .category = Category::Style,
    .severity = Severity::Info,
    .contradicted = docstrings::under<Convention::Google, Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings that begin with \"This\".",
            .why = "\"This function returns\" says nothing that \"Return\" does not.",
            .example = "def area(width, height):\n"
                       "    \"\"\"This function multiplies the sides.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
