#include "rules/flake8_implicit_str_concat/concatenation.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule isc002_multi_line_implicit_string_concatenation{
    .code = "ISC002",
    .name = "multi-line-implicit-string-concatenation",
    .family = "flake8-implicit-str-concat",
    .summary = "Implicitly concatenated string literals over multiple lines",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kConcatenationOptions,
    .doc = {.what = "Finds string literals on several lines that a backslash puts together; with "
                    "`allow-multiline` set to false also those in brackets.",
            .why = "Brackets do the same and cannot be broken by a space behind the backslash.",
            .example = "z = \"The quick brown fox jumps over the lazy \"\\\n    \"dog.\"\n",
            .instead = "z = (\n    \"The quick brown fox jumps over the lazy \"\n    \"dog.\"\n)\n"},
    .on = {.tokens = {TokenKind::String, TokenKind::FStringStart, TokenKind::TStringStart},
           .token = check_implicit_concatenation},
};

}  // namespace pyforge::rules
