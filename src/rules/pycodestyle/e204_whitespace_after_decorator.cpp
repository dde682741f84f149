#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e204_whitespace_after_decorator{
    .code = "E204",
    .name = "whitespace-after-decorator",
    .family = "pycodestyle",
    .summary = "Whitespace after decorator",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space between `@` and the decorator.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "@ decorator\ndef function():\n    pass\n",
            .instead = "@decorator\ndef function():\n    pass\n",
            .fix = "Removes the white space."},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
