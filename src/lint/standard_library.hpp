// Which modules come with Python, by version. The table is generated at build time from
// cmake/stdlib_modules.txt.
#pragma once
#include <algorithm>
#include <string_view>

#include "lex/lexer.hpp"

namespace pyforge::lint {

namespace detail {
struct StandardModule {
    std::string_view name;
    u16 first;  // versions
    u16 last;
};
extern const StandardModule kStandardModules[];  // sorted by name
extern const u32 kStandardModuleCount;
}  // namespace detail

// Is the top-level module part of the standard library of that version?
[[nodiscard]] inline bool is_standard_library(std::string_view module, lex::PythonVersion version) noexcept {
    const auto* const end = detail::kStandardModules + detail::kStandardModuleCount;
    const auto* const found = std::lower_bound(
        detail::kStandardModules, end, module,
        [](const detail::StandardModule& entry, std::string_view name) { return entry.name < name; });
    return found != end && found->name == module && found->first <= version && version <= found->last;
}

}  // namespace pyforge::lint
