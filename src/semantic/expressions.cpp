// Expressions: a forward scan over the run of their nodes.
#include <array>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Context;
using parse::Node;
using parse::NodeKind;

namespace {
// What a scan has to do at each kind of node.
enum class Action : u8 { Nothing, Name, Constant, Rare };

constexpr std::array<Action, parse::kNodeKindCount> make_actions() {
    std::array<Action, parse::kNodeKindCount> actions{};
    actions[static_cast<u32>(NodeKind::Name)] = Action::Name;
    actions[static_cast<u32>(NodeKind::Constant)] = Action::Constant;
    for (const NodeKind kind :
         {NodeKind::NamedExpr, NodeKind::MatchAs, NodeKind::MatchStar, NodeKind::MatchMapping,
          NodeKind::Yield, NodeKind::YieldFrom, NodeKind::Await}) {
        actions[static_cast<u32>(kind)] = Action::Rare;
    }
    return actions;
}
constexpr auto kActions = make_actions();
}  // namespace

void Walker::scan(NodeId first, NodeId last, BindingKind binds, u32 more) {
    const u32 flags = surrounding_ | more;
    const Node* nodes = tree_.nodes.data();
    const u32* enter = s_.enter.data();
    const Node* at = nodes + first;
    for (u64 id = first; id <= last; ++id, ++at) {
        if (enter[id] != kNone) [[unlikely]] {
            u32 special = enter[id];
            // Those that reach beyond this run have been entered already; a nested one begins at the same
            // node.
            while (special != kNone && (s_.specials[special].node > last)) {
                special = s_.specials[special].inner;
            }
            if (special != kNone) {
                enter_special(special,
                              Task{TaskOp::Expression, binds, 0, more, static_cast<NodeId>(id), last});
                return;
            }
        }
        const Node& node = *at;
        const Action action = kActions[static_cast<u32>(node.kind)];
        if (action == Action::Nothing) {
            continue;
        }
        const auto here = static_cast<NodeId>(id);
        if (action == Action::Name) {
            if (node.context() == Context::Load) [[likely]] {
                if (!load_known(here, flags)) {
                    load(here, flags);
                }
            } else if (node.context() == Context::Store) {
                store(here, binds, flags);
            } else {
                remove(here, flags);
            }
        } else if (action == Action::Constant) {
            if (node.constant() == parse::ConstantKind::Str) {
                string_constant(here, flags);
            }
        } else {
            scan_rare(here, flags);
        }
    }
}

// The load of a name that has a value of its own in the scope, and was the last of this name to be asked for:
// no look-up, nothing to find out. Nearly all loads are such.
inline bool Walker::load_known(NodeId node, u32 flags) {
    const Node& at = tree_.nodes[node];
    const NameId name = tree_.extra[at.fields];
    const SymbolId id = m_.slots[name].recent;  // a name of the tree has its slot
    if (id == kNone) {
        return false;
    }
    Symbol& sym = m_.symbols[id];
    const BindingId binding = sym.current;
    if (sym.scope != scope_ || binding == kNone || (flags & (kForwardReference | kInIterationTarget)) != 0) {
        return false;
    }
    if (!is_simple(m_.bindings[binding].kind) || name == names::super || name == names::dunder_class) {
        return false;
    }
    sym.flags |= kSymReferenced;
    m_.facts[node] = binding;
    record(name, node, at.start, at.end, binding, flags);
    return true;
}

void Walker::scan_rare(NodeId id, u32 flags) {
    switch (tree_.kind(id)) {
        case NodeKind::NamedExpr:
            named_expression(id, flags);
            break;
        case NodeKind::MatchAs:
            pattern_name(id, tree_.get<ast::MatchAs>(id).name(), flags);
            break;
        case NodeKind::MatchStar:
            pattern_name(id, tree_.get<ast::MatchStar>(id).name(), flags);
            break;
        case NodeKind::MatchMapping:
            pattern_name(id, tree_.get<ast::MatchMapping>(id).rest(), flags);
            break;
        default:
            check_suspension(id);
            break;
    }
}

// Plans what a special node needs and the rest of the run behind it.
void Walker::enter_special(u32 special, const Task& rest) {
    const NodeId node = s_.specials[special].node;
    const u32 flags = surrounding_ | rest.flags;
    switch (tree_.kind(node)) {
        case NodeKind::Lambda:
            lambda(node, flags);
            break;
        case NodeKind::IfExp: {
            const auto choice = tree_.get<ast::IfExp>(node);
            plan_expression(choice.test(), rest.flags, rest.kind);
            plan_expression(choice.body(), rest.flags, rest.kind);
            plan_expression(choice.orelse(), rest.flags, rest.kind);
            break;
        }
        case NodeKind::Call:
            plan_expression(tree_.get<ast::Call>(node).func(), rest.flags, rest.kind);
            plan(TaskOp::TypingCall, node, 0, rest.flags);
            break;
        case NodeKind::Subscript:
            plan_expression(tree_.get<ast::Subscript>(node).value(), rest.flags, rest.kind);
            plan(TaskOp::TypingSubscript, node, 0, rest.flags);
            break;
        default: {
            // The first iterable belongs to the scope around the comprehension.
            NodeId first = kNone;
            tree_.for_each_child(node, [&](NodeId child) {
                if (first == kNone && tree_.kind(child) == NodeKind::comprehension) {
                    first = child;
                }
            });
            if (first != kNone) {
                plan_expression(tree_.get<ast::comprehension>(first).iter(), rest.flags);
            }
            plan(TaskOp::Comprehension, node, 0, flags);
            break;
        }
    }
    if (node < rest.b) {
        plan(TaskOp::Expression, node + 1, rest.b, rest.flags, rest.kind);
    }
}

}  // namespace pyforge::semantic
