#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f506_percent_format_mixed_positional_and_named{
    .code = "F506",
    .name = "percent-format-mixed-positional-and-named",
    .family = "pyflakes",
    .summary = "`%`-format string has mixed positional and named placeholders",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `%` format strings that have placeholders with a name and others without one.",
            .why = "No right side satisfies both: Python raises TypeError or puts the whole mapping into the "
                   "placeholder without a name.",
            .example = "\"%s is %(age)d\" % values\n",
            .instead = "\"%(name)s is %(age)d\" % values\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
