// Expressions: a forward scan over the run of their nodes.
#include <bit>

#include "semantic/marks.hpp"
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Context;
using parse::Node;
using parse::NodeKind;

// A whole expression, or a statement that is hardly more. Most nodes are nothing to the walk: it goes from
// bit to bit of those that are marked, without a branch for each node.
void Walker::scan_whole(NodeId first, NodeId last, BindingKind binds, u32 more) {
    const u32 length = last - first;
    if (length >= kMarksAtOnce || options_.stub) [[unlikely]] {
        scan_long(first, last, binds, more);
        return;
    }
    const Marks marks = Marks::load(tree_.marks.data() + first);
    const u32 run = (u32{2} << length) - 1;
    if ((marks.bits<parse::kMarkBegins>() & run) != 0) [[unlikely]] {
        scan(first, last, binds, more);
        return;
    }
    const u32 flags = surrounding_ | more;
    static_assert(kInAnnotation == 1);  // stands for the first node: something in the run
    u32 types = marks.bits<parse::kMarkSubscript>() | (flags & kInAnnotation);
    types |= calls_typing_ ? marks.bits<parse::kMarkCall>() : 0;
    u32 found = marks.bits<parse::kMarkVisit>();
    found |= (types & run) != 0 ? marks.bits<parse::kMarkString>() : 0;
    for (found &= run; found != 0; found &= found - 1) {
        step(first + static_cast<u32>(std::countr_zero(found)), binds, flags);
    }
}

[[gnu::noinline]] void Walker::scan_long(NodeId first, NodeId last, BindingKind binds, u32 more) {
    const u8* marks = tree_.marks.data();
    const u32 flags = surrounding_ | more;
    bool turns = options_.stub;
    bool types = (flags & kInAnnotation) != 0;
    for (NodeId at = first;; at += kMarksOfBlock) {  // known before anything is done
        const u64 run = last - at < kMarksOfBlock ? (u64{2} << (last - at)) - 1 : ~u64{0};
        turns = turns || (marked<parse::kMarkBegins>(marks + at) & run) != 0;
        types = types || (marked<parse::kMarkSubscript>(marks + at) & run) != 0 ||
                (calls_typing_ && (marked<parse::kMarkCall>(marks + at) & run) != 0);
        if (last - at < kMarksOfBlock) {
            break;
        }
    }
    if (turns) {
        scan(first, last, binds, more);
        return;
    }
    for (NodeId at = first;; at += kMarksOfBlock) {
        u64 found = marked<parse::kMarkVisit>(marks + at);
        if (types) {
            found |= marked<parse::kMarkString>(marks + at);
        }
        found &= last - at < kMarksOfBlock ? (u64{2} << (last - at)) - 1 : ~u64{0};
        for (; found != 0; found &= found - 1) {
            step(at + static_cast<u32>(std::countr_zero(found)), binds, flags);
        }
        if (last - at < kMarksOfBlock) {
            return;
        }
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

// The outermost special node that begins here, of a run that ends there; kNone when there is none. Those that
// reach beyond it have been entered already; a nested one begins at the same node.
inline NodeId Walker::special_at(NodeId id, NodeId last) const noexcept {
    u32 special = s_.enter[id];
    while (special != kNone) {
        if (s_.specials[special].node <= last) {
            return s_.specials[special].node;
        }
        special = s_.specials[special].inner;
    }
    return kNone;
}

// A part of an expression, if it is short and nothing turns in it; false without having done anything for
// another one. What stands around it may make a type of any string.
bool Walker::scan_part(NodeId node, BindingKind binds, u32 more) {
    const NodeId first = tree_[node].first;
    const u32 length = node - first;
    if (length >= kMarksAtOnce || options_.stub) {
        return false;
    }
    const Marks marks = Marks::load(tree_.marks.data() + first);
    const u32 run = (u32{2} << length) - 1;
    for (u32 begins = marks.bits<parse::kMarkBegins>() & run; begins != 0; begins &= begins - 1) {
        if (special_at(first + static_cast<u32>(std::countr_zero(begins)), node) != kNone) {
            return false;
        }
    }
    const u32 flags = surrounding_ | more;
    u32 found = (marks.bits<parse::kMarkVisit>() | marks.bits<parse::kMarkString>()) & run;
    for (; found != 0; found &= found - 1) {
        step(first + static_cast<u32>(std::countr_zero(found)), binds, flags);
    }
    return true;
}

// Any run of nodes.
void Walker::scan(NodeId first, NodeId last, BindingKind binds, u32 more) {
    const u32 flags = surrounding_ | more;
    const u8* marks = tree_.marks.data();
    const u64 begins = options_.stub ? ~u64{0} : 0U;  // there it is not marked what all is special
    for (u64 at = first; at <= last;) {
        u64 found = marked<parse::kMarkVisit, parse::kMarkString, parse::kMarkBegins>(marks + at) | begins;
        found &= last - at < kMarksOfBlock ? (u64{2} << (last - at)) - 1 : ~u64{0};
        u64 next = at + kMarksOfBlock;
        for (; found != 0; found &= found - 1) {
            const NodeId id = static_cast<NodeId>(at) + static_cast<u32>(std::countr_zero(found));
            const NodeId node = special_at(id, last);
            if (node != kNone) [[unlikely]] {
                enter_special(node, binds, more);
                if (!s_.plan.empty()) {
                    if (node < last) {
                        plan(TaskOp::Expression, node + 1, last, more, binds);
                    }
                    return;
                }
                next = node + 1;
                break;
            }
            if ((marks[id] & (parse::kMarkVisit | parse::kMarkString)) != 0) {
                step(id, binds, flags);
            }
        }
        at = next;
    }
}

// The load of a name that has a symbol of its own in the scope, which was the last of this name to be asked
// for; or of one that only the module has, or the builtins. No look-up, nothing to find out. Nearly all loads
// are such.
inline bool Walker::load_known(NodeId node, u32 flags) {
    const Node& at = tree_.nodes[node];
    const NameId name = tree_.name_of(at);
    NameSlots& slot = m_.slots[name];  // a name of the tree has its slot
    const SymbolId id = slot.recent;
    BindingId binding = kNone;
    if ((flags & (kForwardReference | kInIterationTarget)) != 0) {
        if (scope_ != reads_forward_ || (flags & kInIterationTarget) != 0) {
            return false;
        }
        binding = slot.global;
    } else if (slot.at_hand == scope_) {
        m_.facts[node] = slot.value;
        m_.bindings[slot.value].flags |= kUsed;
        m_.symbols[id].flags |= kSymReferenced;
        return true;
    } else if (scope_ == reads_module_ && slot.has_none(scope_)) {
        if (reads_in_class_) {
            note_load(slot, name);
        } else {
            slot.loaded = scope_;
        }
        binding = slot.global;
    } else if (id != kNone && m_.symbols[id].scope == scope_) {
        m_.symbols[id].flags |= kSymReferenced;
        binding = m_.symbols[id].current;
        if (binding == kNone && scope_ != kModuleScope) {
            return false;
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

// Runs what a special node needs, or plans it from where it is no longer simple.
void Walker::enter_special(NodeId node, BindingKind binds, u32 more) {
    const u32 flags = surrounding_ | more;
    switch (tree_.kind(node)) {
        case NodeKind::Lambda:
            lambda(node, flags);
            break;
        case NodeKind::IfExp: {
            const auto choice = tree_.get<ast::IfExp>(node);
            plan_expression(choice.test(), more, binds);
            plan_expression(choice.body(), more, binds);
            plan_expression(choice.orelse(), more, binds);
            break;
        }
        case NodeKind::Call:
            plan_expression(tree_.get<ast::Call>(node).func(), more, binds);
            plan(TaskOp::TypingCall, node, 0, more);
            break;
        case NodeKind::Subscript:
            plan_expression(tree_.get<ast::Subscript>(node).value(), more, binds);
            plan(TaskOp::TypingSubscript, node, 0, more);
            break;
        default: {
            // The first iterable belongs to the scope around the comprehension.
            run_part(tree_.get<ast::comprehension>(generators(node)[0]).iter(), more);
            if (s_.plan.empty()) {
                comprehension(node, flags);
            } else {
                plan(TaskOp::Comprehension, node, 0, flags);
            }
            break;
        }
    }
}

}  // namespace pyforge::semantic
