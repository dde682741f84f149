// Options of flake8-annotations: lint.flake8-annotations.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Annotations {
    bool allow_star_arg_any = false;
    bool ignore_fully_untyped = false;
    bool mypy_init_return = false;
    bool suppress_dummy_args = false;
    bool suppress_none_returning = false;
};

[[nodiscard]] std::span<const OptionInfo> annotations_options() noexcept;

}  // namespace pyforge::lint
