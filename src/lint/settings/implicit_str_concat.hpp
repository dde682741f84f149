// Options of flake8-implicit-str-concat: lint.flake8-implicit-str-concat.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct ImplicitStrConcat {
    bool allow_multiline = true;
};

[[nodiscard]] std::span<const OptionInfo> implicit_str_concat_options() noexcept;

}  // namespace pyforge::lint
