// Definitions that should have a docstring and have none: D100 to D107.
#pragma once
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules::docstrings {

// The hook of all of them: reports for the rule that the definition falls under.
void check_missing(lint::Context& ctx, const lint::Definition& definition);

}  // namespace pyforge::rules::docstrings
