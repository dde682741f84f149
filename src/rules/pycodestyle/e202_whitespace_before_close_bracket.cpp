#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e202_whitespace_before_close_bracket{
    .code = "E202",
    .name = "whitespace-before-close-bracket",
    .family = "pycodestyle",
    .summary = "Whitespace before '{symbol}'",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space right before a closing bracket. After a comma it is left alone.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "spam(ham[1] )\n",
            .instead = "spam(ham[1])\n",
            .fix = "Removes the white space.",
            .references = "https://peps.python.org/pep-0008/#pet-peeves\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
