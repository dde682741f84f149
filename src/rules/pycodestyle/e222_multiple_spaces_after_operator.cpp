#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e222_multiple_spaces_after_operator{
    .code = "E222",
    .name = "multiple-spaces-after-operator",
    .family = "pycodestyle",
    .summary = "Multiple spaces after operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds more than one space after an operator.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "a = 4 +  5\n",
            .instead = "a = 4 + 5\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
