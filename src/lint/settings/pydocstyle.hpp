// Options of pydocstyle: lint.pydocstyle.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

enum class Convention : u8 { None, Google, Numpy, Pep257 };

struct Pydocstyle {
    Convention convention = Convention::None;
    NameList ignore_decorators;
    NameList property_decorators;
    bool ignore_var_parameters = false;
};

[[nodiscard]] std::span<const OptionInfo> pydocstyle_options() noexcept;

}  // namespace pyforge::lint
