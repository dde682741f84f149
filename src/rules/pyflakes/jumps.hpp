// Where break and continue may stand.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Does the statement belong to a loop? The else part of a loop is outside it.
[[nodiscard]] bool in_loop(const parse::Tree& tree, lint::NodeId id) noexcept;

}  // namespace pyforge::rules
