#include "rules/pycodestyle/physical_lines.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule w293_blank_line_with_whitespace{
    .code = "W293",
    .name = "blank-line-with-whitespace",
    .family = "pycodestyle",
    .summary = "Blank line contains whitespace",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds lines of nothing but white space.",
            .why = "It is invisible, and it makes noise in version control.",
            .example = "if x:\n    y = 1\n    \n    z = 2\n",
            .instead = "if x:\n    y = 1\n\n    z = 2\n",
            .fix = "Removes the white space. Unsafe in strings, whose value changes.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.line = check_trailing_space},
};

}  // namespace pyforge::rules
