// What several rules want to know of a file and none should compute twice: each part is computed when first
// asked for and kept until the next file. One per thread.
#pragma once
#include <cstring>
#include <string>

#include "base/hash.hpp"
#include "base/vec.hpp"
#include "lint/definitions.hpp"
#include "lint/docstrings.hpp"
#include "lint/import_scratch.hpp"
#include "lint/sections.hpp"
#include "lint/snippet.hpp"
#include "semantic/model.hpp"

namespace pyforge::lint {

// Is the expression a TYPE_CHECKING of any origin?
[[nodiscard]] bool is_type_checking(const semantic::Model& model, NodeId test) noexcept;

class Facts {
  public:
    Definitions definitions;  // filled in before the definition hooks run
    Docstring docstring;      // docstring_of(): the one asked for last
    Sections sections;        // scratch of whoever looks for the sections of a docstring
    Sections other_sections;

    // Bindings that nothing uses, in order.
    [[nodiscard]] const Vec<u32>& unused(const semantic::Model& model) {
        find_unused(model);
        return unused_;
    }
    // Bindings that took the place of one that nothing uses, in order.
    [[nodiscard]] const Vec<u32>& replacing_unused(const semantic::Model& model) {
        find_unused(model);
        return replacing_unused_;
    }
    // References without a binding, in order.
    [[nodiscard]] const Vec<u32>& unresolved(const semantic::Model& model);
    // Of the comparisons that a hook was called with those with == or != in them, and those with `is` or
    // `is not`; the same ones until other_nodes(). Singletons are None, True, False and the Ellipsis: few
    // compare one with ==.
    [[nodiscard]] NodeIds equalities(const parse::Tree& tree, NodeIds comparisons) {
        sort_comparisons(tree, comparisons);
        return equalities_.span();
    }
    [[nodiscard]] NodeIds singleton_equalities(const parse::Tree& tree, NodeIds comparisons) {
        sort_comparisons(tree, comparisons);
        return singleton_equalities_.span();
    }
    [[nodiscard]] NodeIds identities(const parse::Tree& tree, NodeIds comparisons) {
        sort_comparisons(tree, comparisons);
        return identities_.span();
    }
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
    Vec<u32> marks;
    Vec<u8> bytes;
    Vec<u64> numbers;
    Vec<Range> ranges;
    HashSet set;
    HashSet seen;
    ImportScratch imports;
    SnippetParser snippets;
    Vec<NameId> exports;  // find_definitions(): `__all__`, sorted

    // What the file's findings depend on besides its text and the settings: each module that was looked for
    // in the source folders, as '1' or '0' for the answer, its name, and a NUL.
    Vec<char> looked_for;

    // Hooks are called with other nodes from now on.
    void other_nodes() noexcept { known_ &= ~u32{kComparisons}; }

    void clear() noexcept {
        definitions.clear();
        docstring.definition = kNone;
        looked_for.clear();
        known_ = 0;
    }

  private:
    enum Part : u8 {
        kStringReferences = 1,
        kTypeChecking = 2,
        kComprehensions = 4,
        kTabs = 8,
        kUnused = 16,
        kUnresolved = 32,
        kComparisons = 64
    };
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
    void find_unused(const semantic::Model& model);
    void sort_comparisons(const parse::Tree& tree, NodeIds comparisons);

    Vec<u32> unused_;
    Vec<u32> replacing_unused_;
    Vec<u32> unresolved_;
    Vec<NodeId> equalities_;
    Vec<NodeId> singleton_equalities_;
    Vec<NodeId> identities_;
    Vec<u32> string_references_;
    Vec<Run> type_checking_;
    Vec<Run> comprehensions_;
    u32 known_ = 0;
    bool tabs_ = false;
};

}  // namespace pyforge::lint
