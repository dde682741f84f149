#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e223_tab_before_operator{
    .code = "E223",
    .name = "tab-before-operator",
    .family = "pycodestyle",
    .summary = "Tab before operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds a tab before an operator.",
            .why = "How wide a tab is depends on the one who looks.",
            .example = "a = 4\t+ 5\n",
            .instead = "a = 4 + 5\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
