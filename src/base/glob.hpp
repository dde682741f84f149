#pragma once
#include <string_view>

namespace pyforge {

// Shell patterns over a whole name: * any run, ? one character, [abc] [a-z] [!a] one of a set. Linear in
// practice: a `*` is retried only up to the next one. Bytes, not characters.
[[nodiscard]] bool glob_match(std::string_view pattern, std::string_view name) noexcept;

}  // namespace pyforge
