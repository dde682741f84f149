#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f505_percent_format_missing_argument{
    .code = "F505",
    .name = "percent-format-missing-argument",
    .family = "pyflakes",
    .summary = "`%`-format string is missing argument(s) for placeholder(s): {message}",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds named placeholders for which the dict on the right side of `%` has no key.",
            .why = "Python raises KeyError when the line runs.",
            .example = "\"%(greeting)s %(name)s\" % {\"name\": name}\n",
            .instead = "\"%(greeting)s %(name)s\" % {\"greeting\": \"hi\", \"name\": name}\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
