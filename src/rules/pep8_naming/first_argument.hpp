// What the rules about the first parameter of methods share.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on scopes.
void check_first_argument(lint::Context& ctx, u32 scope);

extern const lint::Rule n804_invalid_first_argument_name_for_class_method;
extern const lint::Rule n805_invalid_first_argument_name_for_method;

}  // namespace pyforge::rules
