#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e304_blank_line_after_decorator{
    .code = "E304",
    .name = "blank-line-after-decorator",
    .family = "pycodestyle",
    .summary = "Blank lines found after function decorator ({lines})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds blank lines between a decorator and its function or class.",
            .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
            .example = "@decorator\n\ndef test():\n    return 1\n",
            .instead = "@decorator\ndef test():\n    return 1\n",
            .fix = "Removes the blank lines.",
            .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
