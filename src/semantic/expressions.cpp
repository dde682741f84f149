// Expressions: a forward scan over the run of their nodes.
#include <array>
#include <bit>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Context;
using parse::Node;
using parse::NodeKind;

namespace {
// What a scan has to do at each kind of node, and what it has to know about a run of them.
enum Action : u8 {
    kAlways = 1,     // a name, or something rare
    kConstant = 2,   // a string may be a type
    kSubscript = 4,  // … in the brackets of these
    kCall = 8,       // … among the arguments of typing.cast and its like
    kTurns = 16,     // may begin elsewhere: the run goes step by step
};

constexpr std::array<u8, parse::kNodeKindCount> make_actions() {
    std::array<u8, parse::kNodeKindCount> actions{};
    for (const NodeKind kind :
         {NodeKind::Name, NodeKind::NamedExpr, NodeKind::MatchAs, NodeKind::MatchStar, NodeKind::MatchMapping,
          NodeKind::Yield, NodeKind::YieldFrom, NodeKind::Await}) {
        actions[static_cast<u32>(kind)] = kAlways;
    }
    for (const NodeKind kind : {NodeKind::Lambda, NodeKind::IfExp, NodeKind::ListComp, NodeKind::SetComp,
                                NodeKind::DictComp, NodeKind::GeneratorExp}) {
        actions[static_cast<u32>(kind)] = kTurns;
    }
    actions[static_cast<u32>(NodeKind::Constant)] = kConstant;
    actions[static_cast<u32>(NodeKind::Subscript)] = kSubscript;
    actions[static_cast<u32>(NodeKind::Call)] = kCall;
    return actions;
}
constexpr auto kActions = make_actions();

// Names that mean more than their value where they are read.
constexpr bool is_odd(NameId name) noexcept {
    return name < names::kKnownCount && (name == names::super || name == names::dunder_class ||
                                         name == names::dunder_module || name == names::dunder_qualname);
}

constexpr u32 kAtOnce = 64;  // nodes of a run that are looked at together
}  // namespace

// A whole expression, or a statement that is hardly more. Most nodes are nothing to the walk: those that are
// become bits, without a branch for each, and the walk goes from bit to bit.
void Walker::scan_whole(NodeId first, NodeId last, BindingKind binds, u32 more) {
    const Node* nodes = tree_.nodes.data();
    u32 seen = options_.stub ? u32{kTurns} : 0U;
    if (last - first >= kAtOnce) [[unlikely]] {
        for (NodeId id = first; id <= last; ++id) {
            seen |= kActions[static_cast<u32>(nodes[id].kind)];
        }
    }
    const u32 flags = surrounding_ | more;
    for (;;) {
        const u32 count = last - first < kAtOnce ? last - first + 1 : kAtOnce;
        const Node* run = nodes + first;
        u64 found = 0;
        for (u32 i = 0; i < count; ++i) {
            const u32 action = kActions[static_cast<u32>(run[i].kind)];
            seen |= action;
            found |= u64{action & kAlways} << i;
        }
        if ((seen & kTurns) != 0) [[unlikely]] {  // known before anything has been done
            scan(first, last, binds, more);
            return;
        }
        const u32 types = u32{kSubscript} | (calls_typing_ ? u32{kCall} : 0U);
        if ((seen & kConstant) != 0 && ((flags & kInAnnotation) != 0 || (seen & types) != 0)) {
            for (u32 i = 0; i < count; ++i) {
                found |=
                    u64{run[i].kind == NodeKind::Constant && run[i].constant() == parse::ConstantKind::Str}
                    << i;
            }
        }
        for (; found != 0; found &= found - 1) {
            step(first + static_cast<u32>(std::countr_zero(found)), binds, flags);
        }
        if (last - first < kAtOnce) {
            return;
        }
        first += kAtOnce;
    }
}

inline void Walker::step(NodeId id, BindingKind binds, u32 flags) {
    const Node& node = tree_.nodes[id];
    if (node.kind == NodeKind::Name) [[likely]] {
        if (node.context() == Context::Load) [[likely]] {
            if (!load_known(id, flags)) {
                load(id, flags);
            }
        } else if (node.context() == Context::Store) {
            store(id, binds, flags);
        } else {
            remove(id, flags);
        }
    } else if (node.kind == NodeKind::Constant) {
        string_constant(id, flags);
    } else {
        scan_rare(id, flags);
    }
}

// Any run of nodes, step by step.
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
                              Task{TaskOp::Expression, binds, 0, more, static_cast<NodeId>(id), last, 0});
                return;
            }
        }
        const u32 action = kActions[static_cast<u32>(at->kind)];
        if ((action & kAlways) != 0 ||
            ((action & kConstant) != 0 && at->constant() == parse::ConstantKind::Str)) {
            step(static_cast<NodeId>(id), binds, flags);
        }
    }
}

// The load of a name that has a value of its own in the scope, and was the last of this name to be asked for;
// or of one that only the module has, or the builtins. No look-up, nothing to find out. Nearly all loads are
// such.
inline bool Walker::load_known(NodeId node, u32 flags) {
    const Node& at = tree_.nodes[node];
    const NameId name = tree_.extra[at.fields];
    NameSlots& slot = m_.slots[name];  // a name of the tree has its slot
    SymbolId id = slot.recent;
    BindingId binding = kNone;
    if ((flags & (kForwardReference | kInIterationTarget)) != 0) {
        if (scope_ != reads_forward_ || (flags & kInIterationTarget) != 0) {
            return false;
        }
        id = slot.module;
        if (id != kNone) {
            binding = m_.symbols[id].current;
        }
    } else if (id != kNone && m_.symbols[id].scope == scope_) {
        m_.symbols[id].flags |= kSymReferenced;
        binding = m_.symbols[id].current;
        if (binding == kNone) {
            if (scope_ != kModuleScope) {
                return false;
            }
        } else if ((unrecorded_ >> static_cast<u32>(m_.bindings[binding].kind) & 1) != 0 && !is_odd(name)) {
            m_.facts[node] = binding;
            m_.bindings[binding].flags |= kUsed;
            return true;
        }
    } else if (scope_ == reads_module_ && slot.has_none(scope_)) {
        if (slot.loaded != scope_) {
            note_load(slot, name);
        }
        id = slot.module;
        if (id != kNone) {
            binding = m_.symbols[id].current;
        }
    } else {
        return false;
    }
    if (binding == kNone) {
        if (name >= names::kKnownCount || name == names::super || name == names::locals) {
            return false;
        }
        binding = s_.builtins[name];
        if (binding == kNone) {
            return false;
        }
        m_.facts[node] = binding;
        if (unrecorded_ != 0) {
            m_.bindings[binding].flags |= kUsed;
        } else {
            record(name, node, at.start, at.end, binding, flags);
        }
        return true;
    }
    if ((simple_kinds_ >> static_cast<u32>(m_.bindings[binding].kind) & 1) == 0 || is_odd(name)) {
        return false;
    }
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
