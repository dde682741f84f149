#include "rules/flake8_quotes/quotes.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-quotes.docstring-quotes"};
}  // namespace

extern constinit const Rule q002_bad_quotes_docstring{
    .code = "Q002",
    .name = "bad-quotes-docstring",
    .family = "flake8-quotes",
    .summary = "Single quote docstring found but double quotes preferred",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc =
        {.what =
             "Finds docstrings in other quotes than those that are preferred, unless they hold one of these.",
         .why = "One kind of quotes for all docstrings makes them easy to see.",
         .example = "def area(width, height):\n    '''Multiply the sides.'''\n",
         .instead = "def area(width, height):\n    \"\"\"Multiply the sides.\"\"\"\n",
         .fix = "Changes the quotes, unless two empty ones would run together with a neighbour's."},
    .on = {.file = check_quotes},
};

}  // namespace pyforge::rules
