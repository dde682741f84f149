#include "rules/flake8_commas/commas.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule com819_prohibited_trailing_comma{
    .code = "COM819",
    .name = "prohibited-trailing-comma",
    .family = "flake8-commas",
    .summary = "Trailing comma prohibited",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds commas right before a closing bracket on the same line.",
            .why = "On one line the comma says nothing.",
            .example = "values = (1, 2, 3,)\n",
            .instead = "values = (1, 2, 3)\n",
            .fix = "Removes the comma."},
    .on = {.file = check_commas},
};

}  // namespace pyforge::rules
