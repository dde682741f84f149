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
        u32* out = tree_.extra.data() + at;
        *out++ = count;
        for (const u32* item = items; item != items + count; ++item) {
            *out++ = *item;
        }
        tree_.extra.truncate(at + count + 1);
        return at;
    }
    [[nodiscard]] u32 list(std::span<const u32> items) {
        return list(items.data(), static_cast<u32>(items.size()));
    }

    // Room for one node with this many slots.
    void make_room(u32 slots) {
        if ((tree_.nodes.size() == tree_.nodes.capacity()) ||
            (tree_.extra.capacity() - tree_.extra.size() < slots)) [[unlikely]] {
            more_room(slots);
        }
    }

    // Appends a node with its slots in declaration order and makes it the parent of its children.
    template <NodeKind K, class... Slots>
    NodeId add(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        make_room(sizeof...(Slots));
        return add_within<K>(start, end, op, flags, values...);
    }
    // The same after make_room().
    template <NodeKind K, class... Slots>
    NodeId add_within(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        constexpr ChildMask kMask = kChildMasks[static_cast<u32>(K)];
        constexpr u32 kCount = sizeof...(Slots);
        static_assert(kCount == kSlotCounts[static_cast<u32>(K)], "one value for every slot of the kind");
        const NodeId id = tree_.nodes.size();
        const u32 at = tree_.extra.size();
        u32 first = id;
        if constexpr (kCount != 0) {
            u32* out = tree_.extra.data() + at;
            ((*out++ = static_cast<u32>(values)), ...);
            tree_.extra.truncate(at + kCount);
            const u32 slots[kCount] = {static_cast<u32>(values)...};
            link<kMask.nodes, kMask.lists>(slots, id, first, std::make_index_sequence<kCount>{});
        }
        Node& node = tree_.nodes.data()[id];
        node.start = start;
        node.end = end;
        node.fields = at;
        node.parent = kNone;
        node.first = first;
        node.kind = K;
        node.op = op;
        node.flags = flags;
        node.reserved = 0;
        tree_.nodes.truncate(id + 1);
        if constexpr (is_turning(K)) {
            tree_.turning.push_back(id);
        }
        return id;
    }

    // Takes back everything from these sizes on.
    void truncate(u32 nodes, u32 extra) noexcept {
        tree_.nodes.truncate(nodes);
        tree_.extra.truncate(extra);
        while (!tree_.turning.empty() && tree_.turning.back() >= nodes) {
            tree_.turning.pop_back();
        }
    }

    [[nodiscard]] Tree& tree() noexcept { return tree_; }
    [[nodiscard]] const Tree& tree_view() const noexcept { return tree_; }

  private:
    static constexpr std::array<u32, kNodeKindCount> kSlotCounts = {
#define NODE(Name) ast::slots::Name::kCount,
#include "parse/node_kinds.def"
    };

    [[gnu::noinline, gnu::cold]] void more_room(u32 slots) {
        tree_.nodes.reserve_extra(1);
        tree_.extra.reserve_extra(slots);
    }

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
