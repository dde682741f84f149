#include "rules/pyflakes/dot_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f525_string_dot_format_mixing_automatic{
    .code = "F525",
    .name = "string-dot-format-mixing-automatic",
    .family = "pyflakes",
    .summary = "`.format` string mixes automatic and manual numbering",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds format strings in which some fields have a number and others leave it to Python.",
            .why = "Python raises ValueError: it numbers all fields or none.",
            .example = "\"{0} {}\".format(first, second)\n",
            .instead = "\"{} {}\".format(first, second)\n",
            .references = "https://docs.python.org/3/library/string.html#format-string-syntax\n"},
    .on = {.file = check_dot_format},
};

}  // namespace pyforge::rules
