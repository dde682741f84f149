// Commas at the end of what stands in brackets.
#pragma once
#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

// COM812, COM818, COM819.
void check_commas(lint::Context& ctx);

}  // namespace pyforge::rules
