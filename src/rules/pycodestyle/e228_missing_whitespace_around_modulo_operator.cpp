#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e228_missing_whitespace_around_modulo_operator{
    .code = "E228",
    .name = "missing-whitespace-around-modulo-operator",
    .family = "pycodestyle",
    .summary = "Missing whitespace around modulo operator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds `%` without white space around it.",
            .why = "Space around operators shows at a glance what belongs together.",
            .example = "remainder = 10%2\n",
            .instead = "remainder = 10 % 2\n",
            .fix = "Adds a space on each side where there is none.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
