// Options of flake8-bandit: lint.flake8-bandit.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Bandit {
    NameList hardcoded_tmp_directory{"/tmp", "/var/tmp", "/dev/shm"};
    NameList hardcoded_tmp_directory_extend;
    bool check_typed_exception = false;
    NameList extend_markup_names;
    NameList allowed_markup_calls;
};

[[nodiscard]] std::span<const OptionInfo> bandit_options() noexcept;

}  // namespace pyforge::lint
