#include "rules/flake8_commas/commas.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule com812_missing_trailing_comma{
    .code = "COM812",
    .name = "missing-trailing-comma",
    .family = "flake8-commas",
    .summary = "Trailing comma missing",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .doc =
        {.what =
             "Finds lists, arguments and the like over several lines whose last item has no comma behind it.",
         .why = "With the comma a new last line changes no other line.",
         .example = "values = {\n    \"apples\": 1,\n    \"pears\": 2\n}\n",
         .instead = "values = {\n    \"apples\": 1,\n    \"pears\": 2,\n}\n",
         .fix = "Adds the comma."},
    .on = {.file = check_commas},
};

}  // namespace pyforge::rules
