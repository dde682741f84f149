// The quotes around strings, and the quotes escaped in them.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Q000 to Q004: one pass over the tokens.
void check_quotes(lint::Context& ctx);

}  // namespace pyforge::rules
