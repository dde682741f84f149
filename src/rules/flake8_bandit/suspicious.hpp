// What S301 to S323 look for (uses of suspicious functions) and S401 to S415 (imports of suspicious modules):
// one table each, one look at the file for all.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Uses of functions: of what the file imports from the modules in the table, and of `eval`.
void check_suspicious_uses(lint::Context& ctx);
// For Import and ImportFrom.
void check_suspicious_import(lint::Context& ctx, lint::NodeIds nodes);

}  // namespace pyforge::rules
