// Lines that are too long, and the ones among them that may be.
#pragma once
#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

struct LongLine {
    u32 width = 0;  // in columns, without a pragma at the end
    Range past{};   // what stands beyond the limit
};
// Is the line longer than `limit` columns, and none of those that are left alone?
[[nodiscard]] bool is_too_long(const lint::Context& ctx, lint::Line line, u32 limit, LongLine& out);

}  // namespace pyforge::rules
