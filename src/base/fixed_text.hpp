// A short text that lies in its place. A table of them, unlike one of string_views, holds no addresses, so
// nothing is to be done about it when the program is loaded.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace pyforge {

// Of at most N characters, none of which is 0.
template <std::size_t N>
class FixedText {
  public:
    consteval explicit(false) FixedText(const char* text) : FixedText(std::string_view(text)) {}
    // Does not compile where the text is too long: that would write behind the end.
    consteval explicit FixedText(std::string_view text) { std::copy(text.begin(), text.end(), text_); }
    constexpr operator std::string_view() const noexcept { return text_; }

  private:
    char text_[N + 1] = {};
};

}  // namespace pyforge
