#include "rules/flake8_implicit_str_concat/concatenation.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule isc001_single_line_implicit_string_concatenation{
    .code = "ISC001",
    .name = "single-line-implicit-string-concatenation",
    .family = "flake8-implicit-str-concat",
    .summary = "Implicitly concatenated string literals on one line",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .doc = {.what = "Finds string literals that stand side by side on one line.",
            .why = "They are one string, which is easier to read in one piece; in a list a forgotten comma "
                   "looks the same.",
            .example = "z = \"The quick \" \"brown fox.\"\n",
            .instead = "z = \"The quick brown fox.\"\n",
            .fix = "Writes one literal, where both have the same prefix and quotes."},
    .on = {.tokens = {TokenKind::String, TokenKind::FStringStart, TokenKind::TStringStart},
           .token = check_implicit_concatenation},
};

}  // namespace pyforge::rules
