#include "rules/pydocstyle/indentation.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d207_under_indentation{
    .code = "D207",
    .name = "under-indentation",
    .family = "pydocstyle",
    .summary = "Docstring is under-indented",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds lines of a docstring that begin left of its quotes.",
            .why = "Such lines hide where the body of the function ends.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Indents the line as the quotes are.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_indentation},
};

}  // namespace pyforge::rules
