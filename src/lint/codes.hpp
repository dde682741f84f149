// The codes of the field: those that comments and configurations may name, whether there is such a rule here
// or not.
#pragma once
#include <span>
#include <string_view>

#include "base/fixed_text.hpp"

namespace pyforge::lint {

using FieldCode = FixedText<11>;

// All codes of ruff 0.17, also those of removed rules, sorted.
[[nodiscard]] std::span<const FieldCode> field_codes() noexcept;
[[nodiscard]] bool is_field_code(std::string_view code) noexcept;
// The code of the rule with this name; empty for none.
[[nodiscard]] std::string_view code_of_name(std::string_view name);

// The code, or the beginning of one, that has taken the place of this older one; itself when it is current.
[[nodiscard]] std::string_view current_code(std::string_view code) noexcept;

}  // namespace pyforge::lint
