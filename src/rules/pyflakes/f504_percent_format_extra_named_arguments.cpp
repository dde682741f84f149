#include "rules/pyflakes/percent_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f504_percent_format_extra_named_arguments{
    .code = "F504",
    .name = "percent-format-extra-named-arguments",
    .family = "pyflakes",
    .summary = "`%`-format string has unused named argument(s): {message}",
    .category = Category::Correctness,
    .on_by_default = true,
    .doc = {.what = "Finds keys of the dict on the right side of `%` that no placeholder asks for.",
            .why = "The value never appears in the text: the placeholder was forgotten or misspelt, or the "
                   "key is left over.",
            .example = "\"hello %(name)s\" % {\"name\": name, \"greeting\": \"hi\"}\n",
            .instead = "\"hello %(name)s\" % {\"name\": name}\n",
            .references = "https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting\n"},
    .on = {.nodes = {NodeKind::BinOp}, .node = check_percent_format},
};

}  // namespace pyforge::rules
