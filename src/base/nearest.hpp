// "Did you mean": the known word that is nearest to what somebody wrote.
#pragma once
#include <span>
#include <string_view>

namespace pyforge {

// By edit distance, letters in either case, the first of equals; empty when none is near (more than a third
// of the word differs). Throws std::bad_alloc.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace pyforge
