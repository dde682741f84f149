#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e251_unexpected_spaces_around_keyword_parameter_equals{
    .code = "E251",
    .name = "unexpected-spaces-around-keyword-parameter-equals",
    .family = "pycodestyle",
    .summary = "Unexpected spaces around keyword / parameter equals",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space around the `=` of a keyword argument, or of the default of a "
                    "parameter without annotation.",
            .why = "Without space the `=` is told from an assignment.",
            .example = "def add(a = 0):\n    return a + 1\n",
            .instead = "def add(a=0):\n    return a + 1\n",
            .fix = "Removes the white space.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
