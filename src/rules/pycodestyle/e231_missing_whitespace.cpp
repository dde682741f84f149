#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e231_missing_whitespace{
    .code = "E231",
    .name = "missing-whitespace",
    .family = "pycodestyle",
    .summary = "Missing whitespace after '{token}'",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds commas, semicolons and colons without white space after them. Colons of slices, "
                    "and commas before a closing bracket, are left alone.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "a = (1,2)\n",
            .instead = "a = (1, 2)\n",
            .fix = "Adds a space.",
            .references = "https://peps.python.org/pep-0008/#whitespace-in-expressions-and-statements\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
