#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e221_multiple_spaces_before_operator{
    .code = "E221",
    .name = "multiple-spaces-before-operator",
    .family = "pycodestyle",
    .summary = "Multiple spaces before operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds more than one space before an operator.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "a = 4  + 5\n",
            .instead = "a = 4 + 5\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
