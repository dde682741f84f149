#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e306_blank_lines_before_nested_definition{
    .code = "E306",
    .name = "blank-lines-before-nested-definition",
    .family = "pycodestyle",
    .summary = "Expected {expected} blank line before a nested definition, found {actual}",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds functions and classes inside a function without a blank line before them.",
            .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
            .example = "def outer():\n    def inner1():\n        pass\n    def inner2():\n        pass\n",
            .instead = "def outer():\n    def inner1():\n        pass\n\n    def inner2():\n        pass\n",
            .fix = "Adds the blank line.",
            .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
