#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e241_multiple_spaces_after_comma{
    .code = "E241",
    .name = "multiple-spaces-after-comma",
    .family = "pycodestyle",
    .summary = "Multiple spaces after comma",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds more than one space after a comma.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "a = 4,    5\n",
            .instead = "a = 4, 5\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#whitespace-in-expressions-and-statements\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
