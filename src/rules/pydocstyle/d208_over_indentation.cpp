#include "rules/pydocstyle/indentation.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d208_over_indentation{
    .code = "D208",
    .name = "over-indentation",
    .family = "pydocstyle",
    .summary = "Docstring is over-indented",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds docstrings whose lines all begin right of the quotes, and closing quotes that "
                    "do so.",
            .why = "The text should be flush with its quotes; deeper indentation is for what it quotes "
                   "or lists.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "        Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Of any number type.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Takes away what is too much.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_indentation},
};

}  // namespace pyforge::rules
