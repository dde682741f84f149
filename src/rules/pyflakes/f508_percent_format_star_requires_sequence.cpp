#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f508_percent_format_star_requires_sequence{
    .code = "F508",
    .name = "percent-format-star-requires-sequence",
    .family = "pyflakes",
    .summary = "`%`-format string `*` specifier requires sequence",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `*` as width or precision in a `%` format string with a dict on the right side.",
            .why = "The width is taken from the next value of a tuple; a dict has no next value, so Python "
                   "raises TypeError.",
            .example = "\"%(n)*d\" % {\"n\": 1}\n",
            .instead = "\"%*d\" % (width, 1)\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
