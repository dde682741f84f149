// Options of pyflakes: lint.pyflakes.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Pyflakes {
    NameList extend_generics;
    NameList allowed_unused_imports;
};

[[nodiscard]] std::span<const OptionInfo> pyflakes_options() noexcept;

}  // namespace pyforge::lint
