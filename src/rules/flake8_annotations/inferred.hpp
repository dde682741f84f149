// What a function returns, as far as its source tells: for the annotation that a fix writes.
#pragma once
#include <string_view>

#include "lint/query.hpp"

namespace pyforge::rules::annotations {

struct Returned {
    bool known = false;    // else nothing can be written
    bool never = false;    // each way through it raises
    bool nothing = false;  // no `return` has a value, and it may come to its end
    // The annotation in pieces: "int", " | ", "None" …
    static constexpr u32 kMost = 16;
    u32 count = 0;
    std::string_view pieces[kMost];
};
[[nodiscard]] Returned infer_return(const lint::Context& ctx, const lint::Function& function);

}  // namespace pyforge::rules::annotations
