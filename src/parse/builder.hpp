// Writes nodes into a Tree: the one place that knows how nodes, slots and lists are laid out. The parser and
// recover/ use it.
#pragma once
#include <utility>

#include "parse/tree.hpp"

namespace pyforge::parse {

class TreeBuilder {
  public:
    explicit TreeBuilder(Tree& tree) noexcept : tree_(tree) {}

    // Clears the tree and writes the empty list.
    void begin(const source::Text& text, const lex::Tokens& tokens, const Interner& names) {
        tree_.clear();
        tree_.text = &text;
        tree_.tokens = &tokens;
        tree_.names = &names;
        tree_.extra.push_back(0);
    }

    // A list slot's value for these items.
    [[nodiscard]] u32 list(const u32* items, u32 count) {
        if (count == 0) {
            return 0;
        }
        const u32 at = tree_.extra.size();
        tree_.extra.reserve_extra(count + 1);
        tree_.extra.push_unchecked(count);
        for (u32 i = 0; i < count; ++i) {
            tree_.extra.push_unchecked(items[i]);
        }
        return at;
    }
    [[nodiscard]] u32 list(std::span<const u32> items) {
        return list(items.data(), static_cast<u32>(items.size()));
    }

    // Appends a node with its slots in declaration order and makes it the parent of its children.
    template <NodeKind K, class... Slots>
    NodeId add(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        constexpr ChildMask kMask = kChildMasks[static_cast<u32>(K)];
        constexpr u32 kCount = sizeof...(Slots);
        static_assert(kCount == kSlotCounts[static_cast<u32>(K)], "one value for every slot of the kind");
        const NodeId id = tree_.nodes.size();
        const u32 at = tree_.extra.size();
        u32 first = id;
        if constexpr (kCount != 0) {
            const u32 slots[kCount] = {static_cast<u32>(values)...};
            tree_.extra.append(slots, kCount);
            link<kMask.nodes, kMask.lists>(slots, id, first, std::make_index_sequence<kCount>{});
        }
        tree_.nodes.push_back(Node{start, end, at, kNone, first, K, op, flags, 0});
        return id;
    }

    [[nodiscard]] Tree& tree() noexcept { return tree_; }
    [[nodiscard]] const Tree& tree_view() const noexcept { return tree_; }

  private:
    static constexpr std::array<u32, kNodeKindCount> kSlotCounts = {
#define NODE(Name) ast::slots::Name::kCount,
#include "parse/node_kinds.def"
    };

    void adopt(NodeId child, NodeId id, u32& first) noexcept {
        Node& node = tree_.nodes[child];
        node.parent = id;
        first = node.first < first ? node.first : first;
    }

    template <u16 Nodes, u16 Lists, std::size_t... I>
    void link(const u32* slots, NodeId id, u32& first, std::index_sequence<I...>) {
        (
            [&] {
                if constexpr (((Nodes >> I) & 1U) != 0) {
                    if (slots[I] != kNone) {
                        adopt(slots[I], id, first);
                    }
                } else if constexpr (((Lists >> I) & 1U) != 0) {
                    for (const NodeId child : tree_.list(slots[I])) {
                        if (child != kNone) {
                            adopt(child, id, first);
                        }
                    }
                }
            }(),
            ...);
    }

    Tree& tree_;
};

}  // namespace pyforge::parse
