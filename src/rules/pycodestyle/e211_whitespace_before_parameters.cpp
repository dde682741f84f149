#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e211_whitespace_before_parameters{
    .code = "E211",
    .name = "whitespace-before-parameters",
    .family = "pycodestyle",
    .summary = "Whitespace before '{bracket}'",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space between a name and the bracket of its call, index or parameters.",
            .why = "It reads as if the bracket began something of its own.",
            .example = "spam (1)\n",
            .instead = "spam(1)\n",
            .fix = "Removes the white space.",
            .references = "https://peps.python.org/pep-0008/#pet-peeves\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
