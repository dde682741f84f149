// Lists of targets with a starred one among them.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// The targets among which this is the first starred one; otherwise none. Few nodes are starred, so that these
// are the ones to ask.
inline parse::NodeList targets_of_first_star(const parse::Tree& tree, parse::NodeId starred) noexcept {
    const parse::NodeId list = tree.parent(starred);
    const parse::NodeKind kind = tree.kind(list);
    if ((kind != parse::NodeKind::Tuple && kind != parse::NodeKind::List) ||
        tree[list].context() != parse::Context::Store) {
        return {};
    }
    const parse::NodeList targets = tree.list(tree.slot(list, 0));
    for (const parse::NodeId target : targets) {
        if (tree.kind(target) == parse::NodeKind::Starred) {
            return target == starred ? targets : parse::NodeList{};
        }
    }
    return {};
}

}  // namespace pyforge::rules
