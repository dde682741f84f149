// Options of pycodestyle: lint.pycodestyle.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Pycodestyle {
    u32 max_line_length = 0;
    u32 max_doc_length = 0;
    bool ignore_overlong_task_comments = false;
};

[[nodiscard]] std::span<const OptionInfo> pycodestyle_options() noexcept;

}  // namespace pyforge::lint
