// Arguments of calls, by name and place.
#pragma once
#include "lint/query.hpp"

namespace pyforge::rules {

// The keyword node (name and value); kNone when the call has none of that name.
[[nodiscard]] inline parse::NodeId keyword_node(const parse::Tree& tree, parse::NodeId call,
                                                std::string_view name) noexcept {
    for (const parse::NodeId id : tree.get<ast::Call>(call).keywords()) {
        const NameId arg = tree.get<ast::keyword>(id).arg();
        if (arg != kNone && tree.name(arg) == name) {
            return id;
        }
    }
    return kNone;
}

// The positional argument at `place`, unless an unpacked one stands before it.
[[nodiscard]] inline parse::NodeId positional(const parse::Tree& tree, parse::NodeId call,
                                              u32 place) noexcept {
    const auto args = tree.get<ast::Call>(call).args();
    if (place >= args.size()) {
        return kNone;
    }
    for (u32 i = 0; i <= place; ++i) {
        if (tree.kind(args[i]) == parse::NodeKind::Starred) {
            return kNone;
        }
    }
    return args[place];
}

// The argument that goes by `name` or stands at `place`.
[[nodiscard]] inline parse::NodeId argument(const parse::Tree& tree, parse::NodeId call,
                                            std::string_view name, u32 place) noexcept {
    const parse::NodeId value = lint::keyword_value(tree, call, name);
    return value != kNone ? value : positional(tree, call, place);
}

[[nodiscard]] inline bool is_constant(const parse::Tree& tree, parse::NodeId id,
                                      parse::ConstantKind kind) noexcept {
    return id != kNone && tree.kind(id) == parse::NodeKind::Constant && tree[id].constant() == kind;
}

}  // namespace pyforge::rules
