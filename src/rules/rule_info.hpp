#pragma once
#include <pyforge/rules.hpp>

#include "lint/rule.hpp"

namespace pyforge::rules {

// The public form of a rule; null only when memory is short.
[[nodiscard]] const RuleInfo* rule_info(const lint::Rule& rule) noexcept;

}  // namespace pyforge::rules
