// The end of the first sentence: D400 and D415.
#pragma once
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules::docstrings {

// Reports `message` where the first paragraph ends with none of the marks.
void check_end(lint::Context& ctx, const lint::Docstring& doc, std::string_view marks,
               std::string_view message);

}  // namespace pyforge::rules::docstrings
