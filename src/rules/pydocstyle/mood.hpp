// The first word of a docstring: is it a verb in the imperative?
#pragma once
#include <cstddef>
#include <string_view>

namespace pyforge::rules::docstrings {

// The first word of a text in small letters, without anything but letters and digits. Empty when it has
// letters beyond ASCII or is longer than any word that matters.
class PlainWord {
  public:
    explicit PlainWord(std::string_view word) noexcept;
    [[nodiscard]] std::string_view view() const noexcept { return {letters_, size_}; }

  private:
    static constexpr std::size_t kLongest = 40;
    char letters_[kLongest];
    std::size_t size_ = 0;
};

// False where the word is another form of a known verb ("returns"), or begins no command ("this"); true where
// nothing is known of it.
[[nodiscard]] bool is_imperative(std::string_view word) noexcept;

}  // namespace pyforge::rules::docstrings
