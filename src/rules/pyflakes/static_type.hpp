// The type of an expression where the source alone tells it.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

enum class StaticType : u8 { Unknown, None, Ellipsis, Number, Str, Bytes, List, Set, Dict, Tuple, Generator };

// Looks a limited number of levels deep.
[[nodiscard]] StaticType static_type(const parse::Tree& tree, lint::NodeId id, u32 levels = 12) noexcept;

}  // namespace pyforge::rules
