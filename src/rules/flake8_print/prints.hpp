// Calls that write to standard output.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Does the call write to a file of its own choice?
[[nodiscard]] bool has_own_file(const lint::Context& ctx, lint::NodeId call, std::string_view keyword);

// The fix: the statement that the call is goes. `name` is that of the function, in `module`.
void remove_call(const lint::Context& ctx, lint::Report report, lint::NodeId call, std::string_view module,
                 std::string_view name, std::string_view keyword);

}  // namespace pyforge::rules
