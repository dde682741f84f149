// What several rules want to know of a file and none should compute twice: each part is computed when first
// asked for and kept until the next file. One per thread.
#pragma once
#include <cstring>
#include <string>

#include "base/vec.hpp"
#include "lint/definitions.hpp"
#include "semantic/model.hpp"

namespace pyforge::lint {

struct Facts {
    Definitions definitions;  // filled in before the definition hooks run
    // References inside string annotations, by offset.
    [[nodiscard]] const Vec<u32>& string_references(const semantic::Model& model);

    // Is there any tab in the text?
    [[nodiscard]] bool has_tabs(const source::Text& text) noexcept {
        if (tabs_ == kUnknown) {
            tabs_ = std::memchr(text.data, '\t', text.size) != nullptr ? 1 : 0;
        }
        return tabs_ != 0;
    }

    // Scratch for whoever runs at the moment; holds nothing from one call to the next.
    std::string buffer;
    std::string value;
    std::string list;
    Vec<u32> stack;

    void clear() noexcept {
        definitions.clear();
        string_references_.clear();
        have_string_references_ = false;
        tabs_ = kUnknown;
        buffer.clear();
        value.clear();
        list.clear();
        stack.clear();
    }

  private:
    static constexpr u8 kUnknown = 2;
    Vec<u32> string_references_;
    bool have_string_references_ = false;
    u8 tabs_ = kUnknown;
};

}  // namespace pyforge::lint
