#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e301_blank_line_between_methods{
    .code = "E301",
    .name = "blank-line-between-methods",
    .family = "pycodestyle",
    .summary = "Expected {expected} blank line, found {actual}",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds methods without a blank line before them.",
            .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
            .example = "class MyClass:\n    def a(self):\n        pass\n    def b(self):\n        pass\n",
            .instead = "class MyClass:\n    def a(self):\n        pass\n\n    def b(self):\n        pass\n",
            .fix = "Adds the blank line.",
            .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
