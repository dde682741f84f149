// What the rules about variables in mixedCase share.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on scopes.
void check_mixed_case(lint::Context& ctx, u32 scope);

extern const lint::Rule n815_mixed_case_variable_in_class_scope;
extern const lint::Rule n816_mixed_case_variable_in_global_scope;

}  // namespace pyforge::rules
