// How an assignment that nobody reads is taken away.
#pragma once
#include <span>

#include "lint/edits.hpp"
#include "semantic/model.hpp"

namespace pyforge::rules {

// `unread`: the names whose values nobody reads, in the order of their numbers.
void remove_unused(const lint::Context& ctx, lint::Report report, const semantic::Binding& binding,
                   std::span<const u32> unread);

}  // namespace pyforge::rules
