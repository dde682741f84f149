#include "rules/pyflakes/dot_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f522_string_dot_format_extra_named_arguments{
    .code = "F522",
    .name = "string-dot-format-extra-named-arguments",
    .family = "pyflakes",
    .summary = "`.format` call has unused named argument(s): {message}",
    .category = Category::Correctness,
    .on_by_default = true,
    .doc = {.what = "Finds keyword arguments of `format` that no field of the string literal asks for.",
            .why = "The value never appears in the text: a field was forgotten or misspelt, or the argument "
                   "is left over.",
            .example = "\"hello {name}\".format(name=name, greeting=\"hi\")\n",
            .instead = "\"hello {name}\".format(name=name)\n",
            .references = "https://docs.python.org/3/library/string.html#format-string-syntax\n"},
    .on = {.file = check_dot_format},
};

}  // namespace pyforge::rules
