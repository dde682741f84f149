#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e274_tab_before_keyword{
    .code = "E274",
    .name = "tab-before-keyword",
    .family = "pycodestyle",
    .summary = "Tab before keyword",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds a tab before a keyword.",
            .why = "How wide a tab is depends on the one who looks.",
            .example = "x = True\tand False\n",
            .instead = "x = True and False\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
