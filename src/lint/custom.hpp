// Rules that the caller brings along: they have a lint::Rule for their code and name, and run together after
// the library's own.
#pragma once
#include "lint/context.hpp"

namespace pyforge::lint {

// Immutable; run() is called by any number of threads.
class CustomRules {
  public:
    CustomRules() = default;
    virtual ~CustomRules() = default;
    CustomRules(const CustomRules&) = delete;
    CustomRules& operator=(const CustomRules&) = delete;
    // Reports with ctx.report(rule, …), which drops what is not selected.
    virtual void run(Context& ctx) const = 0;
};

}  // namespace pyforge::lint
