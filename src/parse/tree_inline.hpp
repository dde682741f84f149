// Inline parts of parse/tree.hpp.
#pragma once
#include <cassert>

#include "parse/tree.hpp"

namespace pyforge::parse {

// Where a kind's children stand: one bit a slot.
struct ChildMask {
    u16 nodes = 0;  // Node and Opt slots
    u16 lists = 0;  // List and OptList slots
};

namespace detail {
template <class T>
struct MaskOf;
#define NODE(Name)                          \
    template <>                             \
    struct MaskOf<ast::slots::Name> {       \
        static constexpr ChildMask make() { \
            using S = ast::slots::Name;     \
            [[maybe_unused]] ChildMask m;
#define PYFORGE_BIT(name) static_cast<u16>(1U << static_cast<u32>(S::name))
#define PYFORGE_MASK_Node(name) m.nodes |= PYFORGE_BIT(name);
#define PYFORGE_MASK_Opt(name) m.nodes |= PYFORGE_BIT(name);
#define PYFORGE_MASK_List(name) m.lists |= PYFORGE_BIT(name);
#define PYFORGE_MASK_OptList(name) m.lists |= PYFORGE_BIT(name);
#define PYFORGE_MASK_Name(name)
#define PYFORGE_MASK_OptName(name)
#define PYFORGE_MASK_Names(name)
#define PYFORGE_MASK_Int(name)
#define PYFORGE_MASK_Ops(name)
#define PYFORGE_MASK_Raw(name)
#define FIELD(type, name) PYFORGE_MASK_##type(name)
#define END(Name)                                           \
    (void)sizeof(S);                                        \
    return m;                                               \
    }                                                       \
    static constexpr u32 kSlots = ast::slots::Name::kCount; \
    }                                                       \
    ;
#include "parse/node_kinds.def"
#undef PYFORGE_BIT
#undef PYFORGE_MASK_Node
#undef PYFORGE_MASK_Opt
#undef PYFORGE_MASK_List
#undef PYFORGE_MASK_OptList
#undef PYFORGE_MASK_Name
#undef PYFORGE_MASK_OptName
#undef PYFORGE_MASK_Names
#undef PYFORGE_MASK_Int
#undef PYFORGE_MASK_Ops
#undef PYFORGE_MASK_Raw
}  // namespace detail

inline constexpr std::array<ChildMask, kNodeKindCount> kChildMasks = {
#define NODE(Name) detail::MaskOf<ast::slots::Name>::make(),
#include "parse/node_kinds.def"
};

inline constexpr std::array<SlotsAt, kNodeKindCount> kSlotsAt = {
#define NODE(Name) slots_at(NodeKind::Name, ast::slots::Name::kCount),
#include "parse/node_kinds.def"
};

// Of Node::fields, by kind: all bits where it always is an index into Tree::extra, none elsewhere.
inline constexpr std::array<u32, kNodeKindCount> kExtraMask = [] {
    std::array<u32, kNodeKindCount> masks{};
    for (u32 kind = 0; kind < kNodeKindCount; ++kind) {
        masks[kind] = kSlotsAt[kind] == SlotsAt::Extra ? ~u32{0} : 0;
    }
    return masks;
}();

inline u32 Tree::slot(NodeId id, u32 i) const noexcept {
    const Node& node = nodes[id];
    return slot_at(kSlotsAt[static_cast<u32>(node.kind)], id, node.fields, i);
}

template <class View>
View Tree::get(NodeId id) const noexcept {
    assert(nodes[id].kind == View::kKind);
    View view;
    view.tree = this;
    view.fields = nodes[id].fields;
    static_cast<ast::View&>(view).id = id;  // ast::Name has a field of that name
    return view;
}

template <class View>
View Tree::try_get(NodeId id) const noexcept {
    View view;
    if (id != kNone && nodes[id].kind == View::kKind) {
        view.tree = this;
        view.fields = nodes[id].fields;
        static_cast<ast::View&>(view).id = id;
    }
    return view;
}

template <class Fn>
void Tree::for_each_child(NodeId id, Fn&& fn) const {
    const Node& node = nodes[id];
    const ChildMask mask = kChildMasks[static_cast<u32>(node.kind)];
    u32 all = static_cast<u32>(mask.nodes) | mask.lists;
    while (all != 0) {
        const u32 bit = static_cast<u32>(__builtin_ctz(all));
        all &= all - 1;
        const u32 value = slot(id, bit);
        if (((mask.nodes >> bit) & 1U) != 0) {
            if (value != kNone) {
                fn(value);
            }
        } else {
            for (const NodeId child : list(value)) {
                if (child != kNone) {
                    fn(child);
                }
            }
        }
    }
}

}  // namespace pyforge::parse
