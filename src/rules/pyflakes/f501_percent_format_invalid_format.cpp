#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f501_percent_format_invalid_format{
    .code = "F501",
    .name = "percent-format-invalid-format",
    .family = "pyflakes",
    .summary = "`%`-format string has invalid format string: {message}",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds `%` formatting whose format string breaks off inside a placeholder: a lone `%` at "
                    "the end, or a key without its closing bracket.",
            .why = "Python raises ValueError when the line runs, which for error messages and logging is "
                   "often long after it was written.",
            .example = "\"%(name\" % values\n",
            .instead = "\"%(name)s\" % values\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
