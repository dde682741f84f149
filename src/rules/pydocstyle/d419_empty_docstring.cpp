#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring& doc = docstring_of(ctx, definition);
    if (doc.found() && doc.blank() && !docstrings::is_ignored(ctx, definition)) {
        ctx.report(doc.range, {"Docstring is empty"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d419_empty_docstring{
    .code = "D419",
    .name = "empty-docstring",
    .family = "pydocstyle",
    .summary = "Docstring is empty",
    .category = Category::Pedantic,
    .severity = Severity::Warning,
    .on_by_default = true,
    .options = kOptions,
    .doc = {.what = "Finds docstrings with nothing in them but white space.",
            .why = "An empty docstring silences the tools that ask for one, and tells nobody anything.",
            .example = "def area(width, height):\n"
                       "    \"\"\"\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
