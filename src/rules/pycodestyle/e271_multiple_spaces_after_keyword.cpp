#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e271_multiple_spaces_after_keyword{
    .code = "E271",
    .name = "multiple-spaces-after-keyword",
    .family = "pycodestyle",
    .summary = "Multiple spaces after keyword",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds more than one space after a keyword.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "x = True and  False\n",
            .instead = "x = True and False\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
