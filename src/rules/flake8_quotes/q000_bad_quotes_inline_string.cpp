#include "rules/flake8_quotes/quotes.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-quotes.inline-quotes"};
}  // namespace

extern constinit const Rule q000_bad_quotes_inline_string{
    .code = "Q000",
    .name = "bad-quotes-inline-string",
    .family = "flake8-quotes",
    .summary = "Single quotes found but double quotes preferred",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds strings on one line in other quotes than those that are preferred. Where a string "
                    "holds the preferred "
                    "quotes itself, it and those that stand beside it are left alone.",
            .why = "One kind of quotes throughout is easier to read and to search for.",
            .example = "name = 'Ann'\n",
            .instead = "name = \"Ann\"\n",
            .fix = "Changes the quotes, unless two empty ones would run together with a neighbour's."},
    .on = {.file = check_quotes},
};

}  // namespace pyforge::rules
