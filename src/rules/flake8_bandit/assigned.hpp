// What a variable was given, where the source tells it.
#pragma once
#include "lint/query.hpp"

namespace pyforge::rules {

// The value of the assignment that is in force where `name` (a Name) is read: `x = value` or
// `x: T = value`; kNone for every other kind of binding.
[[nodiscard]] parse::NodeId last_assigned(const lint::Context& ctx, parse::NodeId name) noexcept;
// Likewise, but only of a variable that is bound in one place; tuples, `:=` and `with` count too.
[[nodiscard]] parse::NodeId only_assigned(const lint::Context& ctx, parse::NodeId name) noexcept;

}  // namespace pyforge::rules
