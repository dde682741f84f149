#include "rules/flake8_quotes/quotes.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-quotes.inline-quotes",
                                         "lint.flake8-quotes.avoid-escape"};
}  // namespace

extern constinit const Rule q003_avoidable_escaped_quote{
    .code = "Q003",
    .name = "avoidable-escaped-quote",
    .family = "flake8-quotes",
    .summary = "Change outer quotes to avoid escaping inner quotes",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds strings in the preferred quotes that escape these quotes and hold none of the "
                    "other kind.",
            .why = "In the other quotes the string needs no backslash.",
            .example = "print(\"say \\\"yes\\\"\")\n",
            .instead = "print('say \"yes\"')\n",
            .fix = "Changes the outer quotes and takes the backslashes away, unless a format specification "
                   "holds the new quotes."},
    .on = {.file = check_quotes},
};

}  // namespace pyforge::rules
