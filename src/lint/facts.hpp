// What several rules want to know of a file and none should compute twice: each part is computed when first
// asked for and kept until the next file. One per thread.
#pragma once
#include <string>

#include "base/vec.hpp"
#include "lint/rule.hpp"

namespace pyforge::lint {

struct Facts {
    // Scratch for whoever runs at the moment; holds nothing from one call to the next.
    std::string buffer;
    Vec<u32> stack;

    void clear() noexcept {
        buffer.clear();
        stack.clear();
    }
};

}  // namespace pyforge::lint
