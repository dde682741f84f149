#include "rules/flake8_bandit/assigned.hpp"

#include <algorithm>

#include "lint/facts.hpp"

namespace pyforge::rules {

using namespace lint;
using semantic::BindingKind;

namespace {

NodeId value_of(const parse::Tree& tree, NodeId statement) noexcept {
    switch (tree.kind(statement)) {
        case NodeKind::Assign:
            return tree.get<ast::Assign>(statement).value();
        case NodeKind::AnnAssign:
            return tree.get<ast::AnnAssign>(statement).value();
        case NodeKind::NamedExpr:
            return tree.get<ast::NamedExpr>(statement).value();
        case NodeKind::withitem:
            return tree.get<ast::withitem>(statement).context_expr();
        default:
            return kNone;
    }
}

parse::NodeList elements(const parse::Tree& tree, NodeId id) noexcept {
    if (const auto tuple = tree.try_get<ast::Tuple>(id)) {
        return tuple.elts();
    }
    if (const auto list = tree.try_get<ast::List>(id)) {
        return list.elts();
    }
    return {};
}

// The part of the value that a target inside a tuple is given: (a, b) = (1, 2).
NodeId unpacked(const Context& ctx, NodeId target) noexcept {
    const parse::Tree& tree = ctx.tree;
    Vec<u32>& places = ctx.facts().stack;
    places.clear();
    NodeId at = target;
    for (;;) {
        const NodeId parent = tree.parent(at);
        const parse::NodeList around = elements(tree, parent);
        if (around.empty()) {
            at = value_of(tree, parent);
            break;
        }
        const auto place = std::find(around.begin(), around.end(), at);
        places.push_back(static_cast<u32>(place - around.begin()));
        at = parent;
    }
    while (at != kNone && !places.empty()) {
        const parse::NodeList parts = elements(tree, at);
        const u32 place = places.back();
        places.pop_back();
        for (u32 i = 0; i < parts.size() && i <= place; ++i) {
            if (tree.kind(parts[i]) == NodeKind::Starred) {
                return kNone;
            }
        }
        at = place < parts.size() ? parts[place] : kNone;
    }
    return at;
}

}  // namespace

NodeId last_assigned(const Context& ctx, NodeId name) noexcept {
    if (ctx.tree.kind(name) != NodeKind::Name || ctx.model.binding_of(name) == kNone) {
        return kNone;
    }
    const semantic::Binding& binding = ctx.model.bindings[ctx.model.binding_of(name)];
    const bool plain =
        binding.kind == BindingKind::Assignment || binding.kind == BindingKind::AnnotatedAssignment;
    return plain && (binding.flags & semantic::kUnpacked) == 0 &&
                   ctx.tree.kind(binding.node) == NodeKind::Name
               ? value_of(ctx.tree, ctx.tree.parent(binding.node))
               : kNone;
}

NodeId only_assigned(const Context& ctx, NodeId name) noexcept {
    if (ctx.tree.kind(name) != NodeKind::Name || ctx.model.binding_of(name) == kNone) {
        return kNone;
    }
    const semantic::Binding& binding = ctx.model.bindings[ctx.model.binding_of(name)];
    switch (binding.kind) {
        case BindingKind::Assignment:
        case BindingKind::AnnotatedAssignment:
        case BindingKind::NamedExpr:
        case BindingKind::WithItem:
            break;
        default:
            return kNone;
    }
    const bool alone = binding.shadowed == kNone && binding.symbol != kNone &&
                       &ctx.model.bindings[ctx.model.symbols[binding.symbol].current] == &binding &&
                       (binding.flags & (semantic::kGlobal | semantic::kNonlocal)) == 0;
    return alone && ctx.tree.kind(binding.node) == NodeKind::Name ? unpacked(ctx, binding.node) : kNone;
}

}  // namespace pyforge::rules
