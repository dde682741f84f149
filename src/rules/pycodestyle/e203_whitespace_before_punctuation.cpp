#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e203_whitespace_before_punctuation{
    .code = "E203",
    .name = "whitespace-before-punctuation",
    .family = "pycodestyle",
    .summary = "Whitespace before '{symbol}'",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space before a comma, a semicolon or a colon. The colon of a slice may have "
                    "one space on both sides, or one before it at the end of its part.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "if x == 4 :\n    print(x)\n",
            .instead = "if x == 4:\n    print(x)\n",
            .fix = "Removes the white space.",
            .references = "https://peps.python.org/pep-0008/#pet-peeves\n"},
    .on = {.logical_line = check_spacing},
};

}  // namespace pyforge::rules
