#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e226_missing_whitespace_around_arithmetic_operator{
    .code = "E226",
    .name = "missing-whitespace-around-arithmetic-operator",
    .family = "pycodestyle",
    .summary = "Missing whitespace around arithmetic operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds arithmetic operators without white space around them.",
            .why = "Space around operators shows at a glance what belongs together.",
            .example = "number = 40+2\n",
            .instead = "number = 40 + 2\n",
            .fix = "Adds a space on each side where there is none.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
