// Lists of targets with starred ones among them.
#pragma once
#include <algorithm>

#include "lint/context.hpp"

namespace pyforge::rules {

struct StarTarget {
    parse::NodeList targets;  // of the list that it stands in; none where it is no target of a list
    std::size_t at = 0;       // which of them it is
    u32 stars_before = 0;     // starred ones before it; two stand for more
};

// Few nodes are starred, so that they are asked rather than all lists. Looks back as far as the second star,
// so that asking all targets of a list takes no more steps than three times its length.
inline StarTarget star_target(const parse::Tree& tree, parse::NodeId starred) noexcept {
    const parse::NodeId list = tree.parent(starred);
    const parse::NodeKind kind = tree.kind(list);
    if ((kind != parse::NodeKind::Tuple && kind != parse::NodeKind::List) ||
        tree[list].context() != parse::Context::Store) {
        return {};
    }
    StarTarget found{.targets = tree.list(tree.slot(list, 0))};
    const auto place = std::lower_bound(found.targets.begin(), found.targets.end(), starred);
    found.at = static_cast<std::size_t>(place - found.targets.begin());
    for (std::size_t i = found.at; i > 0 && found.stars_before < 2; --i) {
        found.stars_before += tree.kind(found.targets[i - 1]) == parse::NodeKind::Starred ? 1U : 0U;
    }
    return found;
}

}  // namespace pyforge::rules
