// What several rules want to know of a file and none should compute twice: each part is computed when first
// asked for and kept until the next file. One per thread.
#pragma once
#include <cstring>
#include <string>

#include "base/hash.hpp"
#include "base/vec.hpp"
#include "lint/definitions.hpp"
#include "semantic/model.hpp"

namespace pyforge::lint {

class Facts {
  public:
    Definitions definitions;  // filled in before the definition hooks run

    // References inside string annotations, by offset.
    [[nodiscard]] const Vec<u32>& string_references(const semantic::Model& model);
    // Does the node stand in the body of `if TYPE_CHECKING:`?
    [[nodiscard]] bool in_type_checking_block(const semantic::Model& model, NodeId id);
    // Does the node stand in a comprehension or generator expression?
    [[nodiscard]] bool in_comprehension(const parse::Tree& tree, NodeId id);
    // Is there any tab in the text?
    [[nodiscard]] bool has_tabs(const source::Text& text) noexcept {
        if (!take(kTabs)) {
            tabs_ = std::memchr(text.data, '\t', text.size) != nullptr;
        }
        return tabs_;
    }

    // Scratch for whoever runs at the moment; holds nothing from one call to the next.
    std::string buffer;
    std::string value;
    std::string list;
    Vec<u32> stack;
    Vec<u64> numbers;
    Vec<Range> ranges;
    HashSet set;
    HashSet seen;
    Vec<NameId> exports;  // find_definitions(): `__all__`, sorted

    void clear() noexcept {
        definitions.clear();
        known_ = 0;
    }

  private:
    enum Part : u8 { kStringReferences = 1, kTypeChecking = 2, kComprehensions = 4, kTabs = 8 };
    // Runs of node ids, first to last, in order and disjoint.
    struct Run {
        NodeId first;
        NodeId last;
    };
    // Was the part computed before? From now on it counts as computed.
    bool take(Part part) noexcept {
        const bool known = (known_ & part) != 0;
        known_ |= part;
        return known;
    }
    static bool contains(const Vec<Run>& runs, NodeId id) noexcept;

    Vec<u32> string_references_;
    Vec<Run> type_checking_;
    Vec<Run> comprehensions_;
    u32 known_ = 0;
    bool tabs_ = false;
};

}  // namespace pyforge::lint
