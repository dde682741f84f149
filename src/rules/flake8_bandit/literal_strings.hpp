// Strings that say something by themselves: what S104 and S108 have in common.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

extern const lint::Rule s104_hardcoded_bind_all_interfaces;
extern const lint::Rule s108_hardcoded_temp_file;

// For Constant and JoinedStr: a plain string as a whole, of an f-string each piece of text.
void check_literal_strings(lint::Context& ctx, lint::NodeIds nodes);

}  // namespace pyforge::rules
