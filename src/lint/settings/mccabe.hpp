// Options of mccabe: lint.mccabe.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Mccabe {
    u32 max_complexity = 10;
};

[[nodiscard]] std::span<const OptionInfo> mccabe_options() noexcept;

}  // namespace pyforge::lint
