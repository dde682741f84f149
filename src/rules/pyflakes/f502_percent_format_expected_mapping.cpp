#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f502_percent_format_expected_mapping{
    .code = "F502",
    .name = "percent-format-expected-mapping",
    .family = "pyflakes",
    .summary = "`%`-format string expected mapping but got sequence",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `%` formatting with named placeholders whose right side is a tuple, list, set or "
                    "generator.",
            .why = "Named placeholders are looked up by key, so Python raises TypeError for anything but a "
                   "mapping.",
            .example = "\"%(name)s\" % (\"Ada\",)\n",
            .instead = "\"%(name)s\" % {\"name\": \"Ada\"}\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
