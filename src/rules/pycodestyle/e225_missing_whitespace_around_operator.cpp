#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e225_missing_whitespace_around_operator{
    .code = "E225",
    .name = "missing-whitespace-around-operator",
    .family = "pycodestyle",
    .summary = "Missing whitespace around operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds operators without white space around them, or with white space on one side only. "
                    "Arithmetic operators may go without on both sides.",
            .why = "Space around operators shows at a glance what belongs together.",
            .example = "if number==42:\n    print(number)\n",
            .instead = "if number == 42:\n    print(number)\n",
            .fix = "Adds a space on each side where there is none.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
