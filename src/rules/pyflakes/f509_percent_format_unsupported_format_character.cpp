#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f509_percent_format_unsupported_format_character{
    .code = "F509",
    .name = "percent-format-unsupported-format-character",
    .family = "pyflakes",
    .summary = "`%`-format string has unsupported format character `{char}`",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds placeholders of a `%` format string that end in a letter which is no conversion.",
            .why = "Python raises ValueError when the line runs. A percent sign that stands for itself is "
                   "written `%%`.",
            .example = "\"50% yield\" % ()\n\"%z\" % value\n",
            .instead = "\"50%% yield\" % ()\n\"%s\" % value\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
