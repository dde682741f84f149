// Options of pylint: lint.pylint.*
#pragma once
#include "lint/settings/option.hpp"

namespace pyforge::lint {

struct Pylint {
    NameList allow_magic_value_types{"str", "bytes"};
    LiteralList allow_magic_values{{false, "0"},   {false, "1"},    {false, "-1"}, {false, "0.0"},
                                   {false, "1.0"}, {false, "-1.0"}, {true, ""},    {true, "__main__"}};
    LiteralList extend_allow_magic_values;
    NameList allow_dunder_method_names;
    u32 max_args = 5;
    u32 max_positional_args = 5;
    u32 max_branches = 12;
    u32 max_returns = 6;
    u32 max_statements = 50;
    u32 max_locals = 15;
    u32 max_public_methods = 20;
    u32 max_bool_expr = 5;
    u32 max_nested_blocks = 5;
};

[[nodiscard]] std::span<const OptionInfo> pylint_options() noexcept;

}  // namespace pyforge::lint
