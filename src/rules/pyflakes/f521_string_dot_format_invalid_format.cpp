#include "rules/pyflakes/dot_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f521_string_dot_format_invalid_format{
    .code = "F521",
    .name = "string-dot-format-invalid-format",
    .family = "pyflakes",
    .summary = "`.format` call has invalid format string: {message}",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds calls of `format` on a string literal that is no valid format string: a single "
                    "brace, an empty attribute, a conversion that is none.",
            .why =
                "Python raises ValueError when the line runs. Braces that stand for themselves are doubled.",
            .example = "\"{\".format(value)\n",
            .instead = "\"{{\".format()\n",
            .references = "https://docs.python.org/3/library/string.html#format-string-syntax\n"},
    .on = {.file = check_dot_format},
};

}  // namespace pyforge::rules
