// Writes nodes into a Tree, slots and lists as SlotsAt says. The parser and recover/ use it.
#pragma once
#include <cassert>
#include <utility>

#include "parse/tree.hpp"

namespace pyforge::parse {

// Its own copies of the sizes and places of the arrays are ahead of those in the tree until finish().
class TreeBuilder {
  public:
    explicit TreeBuilder(Tree& tree) noexcept : tree_(tree) { load(); }

    // Clears the tree and writes the empty list; room for this many nodes and words.
    void begin(const source::Text& text, const lex::Tokens& tokens, const Interner& names, u32 nodes = 1,
               u32 extra = 8) {
        tree_.clear();
        tree_.text = &text;
        tree_.tokens = &tokens;
        tree_.names = &names;
        tree_.nodes.reserve(nodes);
        tree_.extra.reserve(extra);
        reserve_marks();
        load();
        more_room(0);
        extra_[used_++] = 0;
    }
    // The tree is what was written.
    void finish() noexcept {
        tree_.nodes.truncate(count_);
        tree_.marks.truncate(count_);
        tree_.extra.truncate(used_);
    }

    // A list slot's value for these items.
    [[nodiscard]] u32 list(const u32* items, u32 count) {
        if (count == 0) {
            return 0;
        }
        // In fours: where the list ends is hard to foresee. Copies of the last item may lie behind it.
        u32* out = open_lists(count + 4);
        *out++ = count;
        const u32 last = count - 1;
        for (u32 i = 0; i < count; i += 4) {
            out[i] = items[i];
            out[i + 1] = items[i + 1 < last ? i + 1 : last];
            out[i + 2] = items[i + 2 < last ? i + 2 : last];
            out[i + 3] = items[i + 3 < last ? i + 3 : last];
        }
        return close_list(out + count);
    }
    [[nodiscard]] u32 list(std::span<const u32> items) {
        return list(items.data(), static_cast<u32>(items.size()));
    }
    // Room for lists that the caller writes, counts first; close_list() tells where the next one began and
    // takes its end.
    [[nodiscard]] u32* open_lists(u32 words) {  // and for a node: its slots added to the words
        make_room(words);
        return extra_ + used_;
    }
    [[nodiscard]] u32 close_list(const u32* end) noexcept {
        const u32 at = used_;
        used_ = static_cast<u32>(end - extra_);
        return at;
    }

    // Appends a node with its slots in declaration order and makes it the parent of its children.
    template <NodeKind K, class... Slots>
    NodeId add(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        make_room_for_node();
        return add_within<K>(start, end, op, flags, values...);
    }
    // The same where has_room() held.
    template <NodeKind K, class... Slots>
    NodeId add_within(u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        constexpr ChildMask kMask = kChildMasks[static_cast<u32>(K)];
        const NodeId id = count_;
        u32 first = id;
        if constexpr ((kMask.nodes | kMask.lists) != 0) {
            const u32 slots[] = {static_cast<u32>(values)...};
            link<K, kMask.nodes, kMask.lists>(slots, id, first, std::make_index_sequence<sizeof...(Slots)>{});
        }
        return write<K>(id, first, start, end, op, flags, values...);
    }
    // The same for a node whose children have it as their parent already; `first` is that of its first child.
    template <NodeKind K, class... Slots>
    NodeId add_linked(u32 start, u32 end, u8 op, u8 flags, NodeId first, Slots... values) {
        make_room_for_node();
        return write<K>(count_, first, start, end, op, flags, values...);
    }
    // And where there is room.
    template <NodeKind K, class... Slots>
    NodeId add_linked_within(u32 start, u32 end, u8 op, u8 flags, NodeId first, Slots... values) {
        return write<K>(count_, first, start, end, op, flags, values...);
    }
    // Is there room for a node? Functions that end in a call of another one where there is none need no stack
    // frame.
    [[nodiscard]] bool has_room() const noexcept { return used_ <= limit_; }
    void more_room() { more_room(0); }

    // Makes a node that is not there yet the parent of a child, and tells where the child's subtree begins.
    NodeId adopt(NodeId child, NodeId id) noexcept {
        nodes_[child].parent = id;
        return nodes_[child].first;
    }

    // Takes back everything from these sizes on.
    void truncate(u32 nodes, u32 extra) noexcept {
        count_ = nodes;
        used_ = extra;
        set_limit();
        take_back(tree_.turning, nodes);
        take_back(tree_.listed, nodes);
        take_back(tree_.of_constants, nodes);
    }
    // The block behind this colon stands on the same line, or a semicolon is here.
    void add_joint(lex::TokenId token) { tree_.joints.push_back(token); }

    [[nodiscard]] u32 node_count() const noexcept { return count_; }
    [[nodiscard]] u32 extra_size() const noexcept { return used_; }
    [[nodiscard]] Node& node(NodeId id) noexcept { return nodes_[id]; }
    [[nodiscard]] const Node& node(NodeId id) const noexcept { return nodes_[id]; }
    // To look at nodes that are there: their numbers are not the tree's yet.
    [[nodiscard]] const Tree& tree() const noexcept { return tree_; }

  private:
    static constexpr std::array<u32, kNodeKindCount> kSlotCounts = {
#define NODE(Name) ast::slots::Name::kCount,
#include "parse/node_kinds.def"
    };

    static constexpr u32 kAnyNode = 16;  // words

    // Kinds whose first child in the text is that of the first slot with a child.
    static constexpr bool is_led(NodeKind kind) noexcept {
        switch (kind) {
            case NodeKind::Assign:
            case NodeKind::AugAssign:
            case NodeKind::AnnAssign:
            case NodeKind::For:
            case NodeKind::While:
            case NodeKind::If:
            case NodeKind::BinOp:
            case NodeKind::Compare:
            case NodeKind::Call:
            case NodeKind::Subscript:
                return true;
            default:
                return false;
        }
    }

    enum class Lead : u8 { No, Maybe, First };  // is it the child that comes first in the text?

    void load() noexcept {
        nodes_ = tree_.nodes.data();
        extra_ = tree_.extra.data();
        count_ = tree_.nodes.size();
        used_ = tree_.extra.size();
        marks_ = tree_.marks.data();
    }
    // Where there is room for a node, there is for its mark.
    void reserve_marks() {
        tree_.marks.reserve(tree_.nodes.capacity() + kMarksPadding);
    }
    static void take_back(Vec<NodeId>& list, u32 nodes) noexcept {
        while (!list.empty() && list.back() >= nodes) {
            list.pop_back();
        }
    }

    // A node takes at least one word, or the limit on them comes one closer; and it is added only where there
    // is room for the largest. So one limit on the words in use bounds both arrays. Behind lists that were
    // made room for there is room for a node.
    void make_room_for_node() {
        if (used_ > limit_) [[unlikely]] {
            more_room(0);
        }
    }
    void make_room(u32 words) {
        if (u64{used_} + words > limit_) [[unlikely]] {
            more_room(words);
        }
    }
    [[gnu::noinline, gnu::cold]] void more_room(u32 words) {
        finish();
        tree_.nodes.reserve_extra(1);
        // Some more: nodes without words come to the limit, too, and are not to ask each time.
        tree_.extra.reserve_extra(words + 4 * kAnyNode);
        reserve_marks();
        load();
        set_limit();
    }
    // The first word is always in use, and the words hold at least kAnyNode.
    void set_limit() noexcept {
        const u32 by_words = tree_.extra.capacity() - kAnyNode;
        const u32 by_nodes = used_ + (tree_.nodes.capacity() - count_) - 1;
        limit_ = by_words < by_nodes ? by_words : by_nodes;
    }

    template <NodeKind K, class... Slots>
    NodeId write(NodeId id, NodeId first, u32 start, u32 end, u8 op, u8 flags, Slots... values) {
        static_assert(sizeof...(Slots) == kSlotCounts[static_cast<u32>(K)],
                      "one value for every slot of the kind");
        static_assert(sizeof...(Slots) <= kAnyNode);
        constexpr SlotsAt kPlace = slots_at(K, sizeof...(Slots));
        // What is read again after a write to the arrays is loaded again: the compiler cannot tell them
        // apart.
        Node* const nodes = nodes_;
        u32 fields = 0;
        bool apart = kPlace == SlotsAt::Extra;
        if constexpr (kPlace == SlotsAt::Token) {
            const u32 slots[] = {static_cast<u32>(values)...};
            apart = slots[0] != slots[1] || slots[3] != 0;
            fields = slots[0];
            flags |= apart ? u8{kSlotsApart} : u8{0};
        } else if constexpr (kPlace != SlotsAt::Extra) {
            ((fields = static_cast<u32>(values)), ...);  // the last one
        }
        if (apart) {
            fields = used_;
            u32* out = extra_ + fields;
            used_ = fields + static_cast<u32>(sizeof...(Slots));
            ((*out++ = static_cast<u32>(values)), ...);
        } else {
            --limit_;
        }
        count_ = id + 1;
        Node& node = nodes[id];
        node.start = start;
        node.end = end;
        node.fields = fields;
        if constexpr (K == NodeKind::Module) {  // every other one is given its parent
            node.parent = kNone;
        }
        node.first = first;
        node.kind = K;
        node.op = op;
        node.flags = flags;
        node.reserved = 0;
        if constexpr (K == NodeKind::Constant) {
            marks_[id] = op == static_cast<u8>(ConstantKind::Str) ? u8{kMarkString} : u8{0};
        } else {
            marks_[id] = mark_of(K);
        }
        if constexpr (is_turning_expression(K)) {
            marks_[first] |= kMarkBegins;
        }
        if constexpr (is_turning(K)) {
            tree_.turning.push_back(id);
        }
        if constexpr (is_listed(K)) {
            tree_.listed.push_back(id);
        }
        if constexpr (K == NodeKind::Attribute) {
            [[maybe_unused]] const u32 slots[] = {static_cast<u32>(values)...};
            assert(slots[0] == id - 1);  // its value is the node before it
            if (nodes[id - 1].kind == NodeKind::Constant) [[unlikely]] {
                tree_.of_constants.push_back(id);
            }
        }
        return id;
    }
    template <NodeKind K, u16 Nodes, u16 Lists, std::size_t... I>
    void link(const u32* slots, NodeId id, u32& first, std::index_sequence<I...>) {
        constexpr u32 kLead = static_cast<u32>(__builtin_ctz((Nodes | Lists) != 0 ? Nodes | Lists : 1U));
        (
            [&] {
                constexpr Lead kIsLead = I == kLead ? Lead::First : is_led(K) ? Lead::No : Lead::Maybe;
                if constexpr (((Nodes >> I) & 1U) != 0) {
                    if (slots[I] != kNone) {
                        link_child<kIsLead>(slots[I], id, first);
                    }
                } else if constexpr (((Lists >> I) & 1U) != 0) {
                    if (slots[I] == 0) {
                        return;
                    }
                    const u32* items = extra_ + slots[I];
                    const u32 last = *items++ - 1;  // no list but the first one is empty
                    // Those after the first one lie behind it in the text too, unless it is left out.
                    if (*items == kNone) [[unlikely]] {
                        for (u32 i = 1; i <= last; ++i) {
                            if (items[i] != kNone) {
                                link_child<Lead::Maybe>(items[i], id, first);
                            }
                        }
                        return;
                    }
                    link_child<kIsLead>(items[0], id, first);
                    for (u32 i = 1; i <= last; i += 4) {
                        adopt_one(items[i], id);
                        adopt_one(items[i + 1 < last ? i + 1 : last], id);
                        adopt_one(items[i + 2 < last ? i + 2 : last], id);
                        adopt_one(items[i + 3 < last ? i + 3 : last], id);
                    }
                }
            }(),
            ...);
    }
    // A missing child writes to the new node itself, whose own parent is set later.
    void adopt_one(NodeId child, NodeId id) noexcept {
        nodes_[child != kNone ? child : id].parent = id;
    }
    template <Lead L>
    void link_child(NodeId child, NodeId id, u32& first) noexcept {
        Node& node = nodes_[child];
        node.parent = id;
        if constexpr (L == Lead::First) {
            first = node.first;  // the first one to be asked
        } else if constexpr (L == Lead::Maybe) {
            first = node.first < first ? node.first : first;
        }
    }

    Tree& tree_;
    Node* nodes_ = nullptr;
    u32* extra_ = nullptr;
    u32 count_ = 0;
    u32 used_ = 0;
    u32 limit_ = 0;
    u8* marks_ = nullptr;
};

}  // namespace pyforge::parse
