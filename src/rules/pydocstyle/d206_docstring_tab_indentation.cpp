#include "rules/pydocstyle/indentation.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d206_docstring_tab_indentation{
    .code = "D206",
    .name = "docstring-tab-indentation",
    .family = "pydocstyle",
    .summary = "Docstring should be indented with spaces, not tabs",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds docstrings with tabs in the indentation of their lines.",
            .why = "Tabs are as wide as each viewer likes; mixed with spaces the text falls apart.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "\tOf any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_indentation},
};

}  // namespace pyforge::rules
