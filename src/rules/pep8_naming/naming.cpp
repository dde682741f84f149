#include "rules/pep8_naming/naming.hpp"

#include <algorithm>

#include "base/glob.hpp"
#include "lint/characters.hpp"

namespace pyforge::rules::naming {

bool is_ignored(const lint::Settings& settings, std::string_view name) noexcept {
    const auto matches = [&](const std::string& pattern) { return glob_match(pattern, name); };
    const auto& names = settings.naming;
    return std::any_of(names.ignore_names.begin(), names.ignore_names.end(), matches) ||
           std::any_of(names.extend_ignore_names.begin(), names.extend_ignore_names.end(), matches);
}

bool is_lower_case(std::string_view name) noexcept {
    bool lower = true;
    lint::for_each_character(name, [&](char32_t c, u32) {
        lower = c == '_' || lint::is_lower(c) || !lint::is_alphabetic(c);
        return lower;
    });
    return lower;
}

Cases cases_of(std::string_view name) noexcept {
    Cases cases;
    lint::for_each_character(name, [&](char32_t c, u32) {
        cases.lower = cases.lower || lint::is_lower(c);
        cases.upper = cases.upper || lint::is_upper(c);
        cases.underscore = cases.underscore || c == '_';
        return true;
    });
    return cases;
}

}  // namespace pyforge::rules::naming
