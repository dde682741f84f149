// What the rules about return annotations share: one look at each function, reported by the rule that fits.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on definitions.
void check_return_type(lint::Context& ctx, const lint::Definition& definition);

extern const lint::Rule ann201_missing_return_type_public_function;
extern const lint::Rule ann202_missing_return_type_private_function;
extern const lint::Rule ann204_missing_return_type_special_method;
extern const lint::Rule ann205_missing_return_type_static_method;
extern const lint::Rule ann206_missing_return_type_class_method;

}  // namespace pyforge::rules
