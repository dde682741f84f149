// What the rules about keys that stand twice in a dict display share.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on Dict.
void check_repeated_keys(lint::Context& ctx, lint::NodeIds nodes);

extern const lint::Rule f601_multi_value_repeated_key_literal;
extern const lint::Rule f602_multi_value_repeated_key_variable;

}  // namespace pyforge::rules
