#include "rules/pyflakes/jumps.hpp"

namespace pyforge::rules {

using lint::NodeId;
using lint::NodeKind;

bool in_loop(const parse::Tree& tree, NodeId id) noexcept {
    for (NodeId child = id, at = tree.parent(id); at != kNone; child = at, at = tree.parent(at)) {
        switch (tree.kind(at)) {
            case NodeKind::For:
            case NodeKind::AsyncFor:
            case NodeKind::While: {
                const u32 slot = tree.kind(at) == NodeKind::While ? static_cast<u32>(ast::slots::While::body)
                                                                  : static_cast<u32>(ast::slots::For::body);
                const auto body = tree.list(tree.slot(at, slot));
                if (!body.empty() && body.front() <= child && child <= body.back()) {
                    return true;
                }
                break;
            }
            case NodeKind::FunctionDef:
            case NodeKind::AsyncFunctionDef:
            case NodeKind::ClassDef:
                return false;
            default:
                break;
        }
    }
    return false;
}

}  // namespace pyforge::rules
