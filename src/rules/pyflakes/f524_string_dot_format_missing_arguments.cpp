#include "rules/pyflakes/dot_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f524_string_dot_format_missing_arguments{
    .code = "F524",
    .name = "string-dot-format-missing-arguments",
    .family = "pyflakes",
    .summary = "`.format` call is missing argument(s) for placeholder(s): {message}",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds fields of a string literal for which the call of `format` has no argument.",
            .why = "Python raises IndexError or KeyError when the line runs.",
            .example = "\"{greeting}, {name}\".format(name=name)\n",
            .instead = "\"{greeting}, {name}\".format(greeting=\"hi\", name=name)\n",
            .references = "https://docs.python.org/3/library/string.html#format-string-syntax\n"},
    .on = {.file = check_dot_format},
};

}  // namespace pyforge::rules
