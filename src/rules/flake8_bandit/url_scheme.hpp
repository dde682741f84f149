// Addresses in the source, for S310.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Is the address that a call of urllib.request is given known to begin with http:// or https://?
[[nodiscard]] bool opens_web_address(const lint::Context& ctx, parse::NodeId call);

}  // namespace pyforge::rules
