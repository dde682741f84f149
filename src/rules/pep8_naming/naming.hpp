// What the rules of this family have in common.
#pragma once
#include <string_view>

#include "lint/query.hpp"

namespace pyforge::rules::naming {

// Is the name one of those that need not follow the conventions?
[[nodiscard]] bool is_ignored(const lint::Settings& settings, std::string_view name) noexcept;
// No letter in it is anything but lower case.
[[nodiscard]] bool is_lower_case(std::string_view name) noexcept;

}  // namespace pyforge::rules::naming
