// The module, its classes and functions, with what naming, typing and docstring rules want to know of each.
#pragma once
#include "base/vec.hpp"
#include "lint/rule.hpp"

namespace pyforge::lint {

struct Definition {
    NodeId node;     // Module, ClassDef, FunctionDef, AsyncFunctionDef
    u32 parent;      // index of the enclosing definition; kNone for the module
    u32 depth;       // how many functions enclose it
    bool is_public;  // by its name, those around it, `__all__`, and the module's own name
    // Follows a definition of the same name under @overload, without being one: the overloads say it all.
    bool implements_overload;
};

// In the order of the source; the module first.
using Definitions = Vec<Definition>;
void find_definitions(const Context& ctx, Definitions& out);

}  // namespace pyforge::lint
