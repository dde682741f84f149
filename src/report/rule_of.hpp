#pragma once
#include <algorithm>
#include <pyforge/rules.hpp>

namespace pyforge::report {

// The rule with exactly this code, for formats that ask for each issue; null for syntax errors and rules of
// the caller's.
[[nodiscard]] inline const RuleInfo* rule_of(std::string_view code) noexcept {
    const std::span<const RuleInfo> rules = all_rules();
    const auto at =
        std::lower_bound(rules.begin(), rules.end(), code,
                         [](const RuleInfo& info, std::string_view wanted) { return info.code < wanted; });
    return at != rules.end() && at->code == code ? &*at : nullptr;
}

}  // namespace pyforge::report
