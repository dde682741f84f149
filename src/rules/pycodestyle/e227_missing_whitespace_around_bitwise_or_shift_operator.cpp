#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e227_missing_whitespace_around_bitwise_or_shift_operator{
    .code = "E227",
    .name = "missing-whitespace-around-bitwise-or-shift-operator",
    .family = "pycodestyle",
    .summary = "Missing whitespace around bitwise or shift operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds bitwise and shift operators without white space around them.",
            .why = "Space around operators shows at a glance what belongs together.",
            .example = "x = 128<<1\n",
            .instead = "x = 128 << 1\n",
            .fix = "Adds a space on each side where there is none.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
