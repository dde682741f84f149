#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e252_missing_whitespace_around_parameter_equals{
    .code = "E252",
    .name = "missing-whitespace-around-parameter-equals",
    .family = "pycodestyle",
    .summary = "Missing whitespace around parameter equals",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds the `=` of the default of an annotated parameter without white space around it.",
            .why = "With the annotation before it, a close `=` seems to belong to the type.",
            .example = "def add(a: int=0) -> int:\n    return a + 1\n",
            .instead = "def add(a: int = 0) -> int:\n    return a + 1\n",
            .fix = "Adds a space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
