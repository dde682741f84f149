// What several rules want to know of a file and none should compute twice: each part is computed when first
// asked for and kept until the next file. One per thread.
#pragma once
#include <string>

#include "base/vec.hpp"
#include "lint/definitions.hpp"
#include "semantic/model.hpp"

namespace pyforge::lint {

struct Facts {
    Definitions definitions;  // filled in before the definition hooks run
    // References inside string annotations, by offset.
    [[nodiscard]] const Vec<u32>& string_references(const semantic::Model& model);

    // Scratch for whoever runs at the moment; holds nothing from one call to the next.
    std::string buffer;
    std::string value;
    Vec<u32> stack;

    void clear() noexcept {
        definitions.clear();
        string_references_.clear();
        have_string_references_ = false;
        buffer.clear();
        value.clear();
        stack.clear();
    }

  private:
    Vec<u32> string_references_;
    bool have_string_references_ = false;
};

}  // namespace pyforge::lint
