#include "rules/flake8_quotes/quotes.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule q004_unnecessary_escaped_quote{
    .code = "Q004",
    .name = "unnecessary-escaped-quote",
    .family = "flake8-quotes",
    .summary = "Unnecessary escape on inner quote character",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds backslashes before quotes of the kind that does not end the string.",
            .why = "The backslash does nothing and makes the text harder to read.",
            .example = "print(\"it\\'s here\")\n",
            .instead = "print(\"it's here\")\n",
            .fix = "Takes the backslashes away."},
    .on = {.file = check_quotes},
};

}  // namespace pyforge::rules
