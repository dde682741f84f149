// Strings that stand side by side.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// ISC001, ISC002.
void check_implicit_concatenation(lint::Context& ctx, lint::TokenId string);

inline constexpr std::string_view kConcatenationOptions[] = {
    "lint.flake8-implicit-str-concat.allow-multiline"};

}  // namespace pyforge::rules
