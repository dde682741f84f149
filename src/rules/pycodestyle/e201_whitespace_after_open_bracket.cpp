#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e201_whitespace_after_open_bracket{
    .code = "E201",
    .name = "whitespace-after-open-bracket",
    .family = "pycodestyle",
    .summary = "Whitespace after '{symbol}'",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space right after an opening bracket.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "spam( ham[1])\n",
            .instead = "spam(ham[1])\n",
            .fix = "Removes the white space.",
            .references = "https://peps.python.org/pep-0008/#pet-peeves\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
