#include "lint/rule.hpp"

namespace pyforge::lint {

std::string_view severity_name(Severity severity) noexcept {
    static constexpr std::string_view kNames[] = {"info", "warning", "error"};
    return kNames[static_cast<u32>(severity)];
}

std::string_view category_name(Category category) noexcept {
    static constexpr std::string_view kNames[] = {"correctness", "suspicious",  "security",
                                                  "complexity",  "performance", "pedantic",
                                                  "style",       "formatting",  "restriction"};
    return kNames[static_cast<u32>(category)];
}

std::string_view status_name(Status status) noexcept {
    static constexpr std::string_view kNames[] = {"stable", "preview", "deprecated"};
    return kNames[static_cast<u32>(status)];
}

}  // namespace pyforge::lint
