#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e502_redundant_backslash{
    .code = "E502",
    .name = "redundant-backslash",
    .family = "pycodestyle",
    .summary = "Redundant backslash",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds backslashes at line ends inside brackets, where the line goes on in any case.",
            .why = "A backslash that does nothing suggests that something hangs on it.",
            .example = "x = (2 + \\\n     2)\n",
            .instead = "x = (2 +\n     2)\n",
            .fix = "Removes the backslash.",
            .references = "https://peps.python.org/pep-0008/#maximum-line-length\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
