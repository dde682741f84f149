#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f503_percent_format_expected_sequence{
    .code = "F503",
    .name = "percent-format-expected-sequence",
    .family = "pyflakes",
    .summary = "`%`-format string expected sequence but got mapping",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `%` formatting with several placeholders that have no name, and a dict on the "
                    "right side.",
            .why = "A dict counts as one value, so Python raises TypeError for want of the others.",
            .example = "\"%s %s\" % {\"first\": 1, \"second\": 2}\n",
            .instead = "\"%(first)s %(second)s\" % {\"first\": 1, \"second\": 2}\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
