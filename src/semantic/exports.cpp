// __all__: the names that a module offers.
#include "lex/literals.hpp"
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

void Walker::dunder_all(NodeId statement) {
    NodeId value = kNone;
    if (const auto assign = tree_.try_get<ast::Assign>(statement)) {
        value = assign.value();
    } else if (const auto augmented = tree_.try_get<ast::AugAssign>(statement)) {
        value = augmented.value();
    } else if (const auto annotated = tree_.try_get<ast::AnnAssign>(statement)) {
        value = annotated.value();
    }
    const SymbolId id = find(kModuleScope, names::dunder_all);
    if (id != kNone && m_.symbols[id].current != kNone) {
        m_.bindings[m_.symbols[id].current].kind = BindingKind::DunderAll;
    }
    m_.all_defined = true;
    collect_all(value);
}

// __all__.extend([...]), __all__.append("x"): noted, but not what a static reader may count on.
void Walker::dunder_all_call(NodeId call) {
    const auto view = tree_.get<ast::Call>(call);
    const auto method = tree_.try_get<ast::Attribute>(view.func());
    if (!method || view.args().size() != 1) {
        return;
    }
    const auto object = tree_.try_get<ast::Name>(method.value());
    if (!object || object.id() != names::dunder_all) {
        return;
    }
    m_.all_dynamic = true;
}

void Walker::collect_all(NodeId value) {
    Vec<NodeId>& pending = s_.pending;
    pending.clear();
    if (value != kNone) {
        pending.push_back(value);
    }
    while (!pending.empty()) {
        const NodeId at = pending.back();
        pending.pop_back();
        std::span<const NodeId> items;
        if (const auto list = tree_.try_get<ast::List>(at)) {
            items = list.elts();
        } else if (const auto tuple = tree_.try_get<ast::Tuple>(at)) {
            items = tuple.elts();
        } else if (const auto sum = tree_.try_get<ast::BinOp>(at)) {
            if (sum.op() == parse::Operator::Add) {
                pending.push_back(sum.right());
                pending.push_back(sum.left());
            } else {
                m_.all_dynamic = true;
            }
            continue;
        } else if (const auto call = tree_.try_get<ast::Call>(at)) {
            const auto function = tree_.try_get<ast::Name>(call.func());
            if (function && (function.id() == names::list || function.id() == names::tuple) &&
                call.args().size() <= 1 && call.keywords().empty()) {
                if (!call.args().empty()) {
                    pending.push_back(call.args()[0]);
                }
            } else {
                m_.all_dynamic = true;
            }
            continue;
        } else if (const auto name = tree_.try_get<ast::Name>(at); name && name.id() == names::dunder_all) {
            continue;  // __all__ = __all__ + […]
        } else {
            m_.all_dynamic = true;
            continue;
        }
        for (const NodeId item : items) {
            const Node& node = tree_[item];
            if (node.kind != NodeKind::Constant || node.constant() != parse::ConstantKind::Str) {
                m_.all_dynamic = true;
                continue;
            }
            s_.text.clear();
            tree_.append_constant(item, s_.text);
            m_.all.push_back(AllEntry{item, intern(s_.text)});
        }
    }
}

void Walker::resolve_all() {
    scope_ = kModuleScope;
    branch_ = 0;
    for (const AllEntry& entry : m_.all) {
        const SymbolId id = find(kModuleScope, entry.name);
        BindingId binding = id == kNone ? kNone : m_.symbols[id].current;
        if (binding != kNone && m_.bindings[binding].kind == BindingKind::ExceptUnbound) {
            binding = m_.bindings[binding].import;
        }
        if (binding != kNone && m_.bindings[binding].kind == BindingKind::Deletion) {
            binding = kNone;
        }
        if (binding == kNone) {
            binding = builtin(entry.name);
        }
        const Node& node = tree_[entry.node];
        u32 flags = kRefDunderAll;
        if (binding == kNone && m_.has_star_import) {
            flags |= kRefMaybeStar;
        }
        reference(entry.name, entry.node, node.start, node.end, binding, flags);
    }
}

}  // namespace pyforge::semantic
