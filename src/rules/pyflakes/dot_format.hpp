// What the rules about "…".format() share: one look at each such call, reported by several rules.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Hook on Call.
void check_dot_format(lint::Context& ctx);

extern const lint::Rule f521_string_dot_format_invalid_format;
extern const lint::Rule f522_string_dot_format_extra_named_arguments;
extern const lint::Rule f523_string_dot_format_extra_positional_arguments;
extern const lint::Rule f524_string_dot_format_missing_arguments;
extern const lint::Rule f525_string_dot_format_mixing_automatic;

}  // namespace pyforge::rules
