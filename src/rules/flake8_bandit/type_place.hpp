// Is an expression a type rather than a value?
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// In an annotation, or where `typing` takes a type: List[…], cast(…, x), TypeVar("T", bound=…).
[[nodiscard]] bool stands_for_type(const lint::Context& ctx, parse::NodeId id) noexcept;

}  // namespace pyforge::rules
