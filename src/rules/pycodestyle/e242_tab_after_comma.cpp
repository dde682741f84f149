#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e242_tab_after_comma{
    .code = "E242",
    .name = "tab-after-comma",
    .family = "pycodestyle",
    .summary = "Tab after comma",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds a tab after a comma.",
            .why = "How wide a tab is depends on the one who looks.",
            .example = "a = 4,\t5\n",
            .instead = "a = 4, 5\n",
            .fix = "Leaves one space.",
            .references = "https://peps.python.org/pep-0008/#whitespace-in-expressions-and-statements\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
