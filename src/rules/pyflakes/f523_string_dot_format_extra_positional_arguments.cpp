#include "rules/pyflakes/dot_format.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f523_string_dot_format_extra_positional_arguments{
    .code = "F523",
    .name = "string-dot-format-extra-positional-arguments",
    .family = "pyflakes",
    .summary = "`.format` call has unused arguments at position(s): {message}",
    .category = Category::Correctness,
    .on_by_default = true,
    .doc = {.what = "Finds positional arguments of `format` that no field of the string literal asks for.",
            .why =
                "The value never appears in the text: a field was forgotten, or the argument is left over.",
            .example = "\"hello {}\".format(name, age)\n",
            .instead = "\"hello {}, {}\".format(name, age)\n",
            .references = "https://docs.python.org/3/library/string.html#format-string-syntax\n"},
    .on = {.file = check_dot_format},
};

}  // namespace pyforge::rules
