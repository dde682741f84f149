// The indentation of the lines of docstrings: D206 to D208.
#pragma once
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules::docstrings {

// The hook of all of them.
void check_indentation(lint::Context& ctx, const lint::Definition& definition);

}  // namespace pyforge::rules::docstrings
