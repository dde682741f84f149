#include "rules/flake8_quotes/quotes.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-quotes.multiline-quotes"};
}  // namespace

extern constinit const Rule q001_bad_quotes_multiline_string{
    .code = "Q001",
    .name = "bad-quotes-multiline-string",
    .family = "flake8-quotes",
    .summary = "Single quote multiline found but double quotes preferred",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds strings in three quotes of the other kind than is preferred, unless they hold "
                    "three of the preferred "
                    "ones or end with one.",
            .why = "One kind of quotes throughout is easier to read and to search for.",
            .example = "text = '''\nDear all,\n'''\n",
            .instead = "text = \"\"\"\nDear all,\n\"\"\"\n",
            .fix = "Changes the quotes, unless an empty string right before would run together with them."},
    .on = {.file = check_quotes},
};

}  // namespace pyforge::rules
