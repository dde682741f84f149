#include "rules/pycodestyle/physical_lines.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule w291_trailing_whitespace{
    .code = "W291",
    .name = "trailing-whitespace",
    .family = "pycodestyle",
    .summary = "Trailing whitespace",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds white space at the end of lines that hold something else.",
            .why = "It is invisible, and it makes noise in version control.",
            .example = "x = 1  \n",
            .instead = "x = 1\n",
            .fix = "Removes it. Unsafe inside a string, whose value it is part of.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.line = check_trailing_space},
};

}  // namespace pyforge::rules
