// The form of sections in docstrings: D214, D215, D405 to D414, D416, D417, D420.
#pragma once
#include "lint/sections.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules::docstrings {

// The style of the docstring: that of the convention, or what its sections look like. Its sections are put
// into `out`.
[[nodiscard]] lint::DocstringStyle find_style(const lint::Context& ctx, const lint::Docstring& doc,
                                              lint::Sections& out);

// The hook of all of them but D417.
void check_sections(lint::Context& ctx, const lint::Definition& definition);

}  // namespace pyforge::rules::docstrings
