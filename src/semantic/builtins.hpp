// Which names are defined without the module's doing.
#pragma once
#include "base/names.hpp"
#include "lex/lexer.hpp"

namespace pyforge::semantic {

// First Python version (308 …) that defines the name as a builtin or in every module; 0 when none does. Names
// that some version has removed, or that only one platform has, count as defined.
[[nodiscard]] lex::PythonVersion builtin_since(NameId name) noexcept;

[[nodiscard]] inline bool is_builtin_name(NameId name, lex::PythonVersion version) noexcept {
    const lex::PythonVersion since = name < names::kKnownCount ? builtin_since(name) : lex::PythonVersion{0};
    return since != 0 && since <= version;
}

}  // namespace pyforge::semantic
