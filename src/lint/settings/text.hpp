// Options written as text: numbers, true or false, a word, names with commas between them.
#pragma once
#include "lint/settings.hpp"

namespace pyforge::lint {

// Sets one option. False when the value does not fit its type; `wanted` then says what does ("a number").
// Throws std::bad_alloc.
bool set_from_text(Settings& settings, const OptionInfo& option, std::string_view value, std::string& wanted);

// The value of an option as TOML.
[[nodiscard]] std::string value_text(const Settings& settings, const OptionInfo& option);
// "boolean", "array of strings" …
[[nodiscard]] std::string_view type_name(OptionInfo::Type type) noexcept;

}  // namespace pyforge::lint
