// Options of flake8-quotes: lint.flake8-quotes.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

enum class Quote : u8 { Double, Single };

struct Quotes {
    Quote inline_quotes = Quote::Double;
    Quote multiline_quotes = Quote::Double;
    Quote docstring_quotes = Quote::Double;
    bool avoid_escape = true;
};

[[nodiscard]] std::span<const OptionInfo> quotes_options() noexcept;

}  // namespace pyforge::lint
