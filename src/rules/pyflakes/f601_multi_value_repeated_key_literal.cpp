#include "rules/pyflakes/repeated_keys.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f601_multi_value_repeated_key_literal{
    .code = "F601",
    .name = "multi-value-repeated-key-literal",
    .family = "pyflakes",
    .summary = "Dictionary key literal `{name}` repeated",
    .category = Category::Correctness,
    .on_by_default = true,
    .doc = {.what = "Finds dict displays in which a literal stands as key more than once. Numbers that are "
                    "equal (`1`, `1.0`, `True`) are the same key.",
            .why = "The last value wins and the others are lost without a word: one of the keys is a slip, "
                   "or an entry is left over.",
            .example = "ages = {\"Ada\": 36, \"Alan\": 41, \"Ada\": 37}\n",
            .instead = "ages = {\"Ada\": 37, \"Alan\": 41}\n"},
    .on = {.nodes = {NodeKind::Dict}, .node = check_repeated_keys},
};

}  // namespace pyforge::rules
