// What the rules of this family have in common.
#pragma once
#include <string_view>

#include "lint/query.hpp"

namespace pyforge::rules::naming {

// Is the name one of those that need not follow the conventions?
[[nodiscard]] bool is_ignored(const lint::Settings& settings, std::string_view name) noexcept;
// No letter in it is anything but lower case.
[[nodiscard]] bool is_lower_case(std::string_view name) noexcept;

// Which letters of a name have a case, and which; letters without one, digits and `_` count for nothing.
struct Cases {
    bool lower = false;
    bool upper = false;
    bool underscore = false;

    [[nodiscard]] bool all_lower() const noexcept { return lower && !upper; }
    [[nodiscard]] bool all_upper() const noexcept { return upper && !lower; }
    [[nodiscard]] bool camel() const noexcept { return !all_lower() && !all_upper() && !underscore; }
};
[[nodiscard]] Cases cases_of(std::string_view name) noexcept;

}  // namespace pyforge::rules::naming
