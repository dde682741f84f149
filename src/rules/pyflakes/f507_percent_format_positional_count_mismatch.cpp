#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f507_percent_format_positional_count_mismatch{
    .code = "F507",
    .name = "percent-format-positional-count-mismatch",
    .family = "pyflakes",
    .summary = "`%`-format string has {wanted} placeholder(s) but {got} substitution(s)",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `%` formatting in which the number of placeholders and the number of values "
                    "differ. A right side that is known not to be a tuple counts as one value.",
            .why = "Python raises TypeError: not enough arguments, or not all of them converted.",
            .example = "\"%s and %s\" % (first,)\n",
            .instead = "\"%s and %s\" % (first, second)\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
