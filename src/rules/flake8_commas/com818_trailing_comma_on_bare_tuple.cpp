#include "rules/flake8_commas/commas.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule com818_trailing_comma_on_bare_tuple{
    .code = "COM818",
    .name = "trailing-comma-on-bare-tuple",
    .family = "flake8-commas",
    .summary = "Trailing comma on bare tuple prohibited",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .doc = {.what = "Finds commas at the end of a line outside of brackets, which make a tuple.",
            .why = "Such a comma is easily overlooked, and often is there by mistake.",
            .example = "value = compute(1),\n",
            .instead = "value = (compute(1),)\n"},
    .on = {.file = check_commas},
};

}  // namespace pyforge::rules
