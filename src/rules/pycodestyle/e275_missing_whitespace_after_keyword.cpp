#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e275_missing_whitespace_after_keyword{
    .code = "E275",
    .name = "missing-whitespace-after-keyword",
    .family = "pycodestyle",
    .summary = "Missing whitespace after keyword",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds keywords that the next token follows without white space.",
            .why = "A keyword that touches a bracket looks like the name of a function.",
            .example = "if(True):\n    pass\n",
            .instead = "if (True):\n    pass\n",
            .fix = "Adds a space."},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
