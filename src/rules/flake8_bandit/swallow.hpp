// Handlers that swallow exceptions: S110 and S112.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

extern const lint::Rule s110_try_except_pass;
extern const lint::Rule s112_try_except_continue;

// For ExceptHandler.
void check_swallowed(lint::Context& ctx, lint::NodeIds nodes);

}  // namespace pyforge::rules
