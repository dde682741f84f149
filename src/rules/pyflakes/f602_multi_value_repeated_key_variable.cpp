#include "rules/pyflakes/repeated_keys.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule f602_multi_value_repeated_key_variable{
    .code = "F602",
    .name = "multi-value-repeated-key-variable",
    .family = "pyflakes",
    .summary = "Dictionary key `{name}` repeated",
    .category = Category::Correctness,
    .on_by_default = true,
    .doc = {.what = "Finds dict displays in which a name stands as key more than once.",
            .why = "The last value wins and the others are lost without a word.",
            .example = "ages = {first: 36, second: 41, first: 37}\n",
            .instead = "ages = {first: 37, second: 41}\n"},
    .on = {.nodes = {NodeKind::Dict}, .node = check_repeated_keys},
};

}  // namespace pyforge::rules
