// The scan at functions and classes: where a scope begins.
#include "metrics/scan.hpp"

namespace pyforge::metrics {

using namespace parse;

void Scan::function(NodeId id, const Node& node, const FunctionParts& parts, const Segment& at) {
    const ScopeIndex index = state_.scopes.size();
    const Scope& outer = scope(at);
    const bool in_function = outer.kind == ScopeKind::Function;
    const bool in_class = outer.kind == ScopeKind::Class;
    Scope s;
    s.node = id;
    s.parent = at.scope;
    s.function = index;
    s.kind = ScopeKind::Function;
    s.name = parts.name;
    u32 flags = outer.flags & kInRadon;
    flags |= node.kind == NodeKind::AsyncFunctionDef ? kAsync : 0;
    flags |= in_class ? kMethod : 0;
    flags |= outer.function != kNone ? kNested : kInComplexipy;
    flags |= parts.decorators.empty() ? 0 : kDecorated;
    flags |= at.mccabe == kMcCabeOutside ? kInMccabe : 0;
    flags |= is_docstring(parts.body) ? kDocstring : 0;
    s.flags = static_cast<u16>(flags);
    s.mccabe_target = at.mccabe;

    const bool wraps = parts.body.size() == 2 && is_function(tree_.kind(parts.body[0])) &&
                       tree_.kind(parts.body[1]) == NodeKind::Return;
    s.complexipy_decorator = wraps;
    if (wraps) {
        const NodeId value = tree_.get<ast::Return>(parts.body[1]).value();
        s.sonar_decorator = value != kNone && tree_.kind(value) == NodeKind::Name;
    }
    const bool direct = node.parent == outer.node;
    if (in_function) {
        s.sonar_offset = at.sonar + (direct && outer.sonar_decorator ? 0 : 1);
        s.complexipy_hands_on = (at.flags & kStatementsSeen) != 0;
        s.complexipy_offset = at.complexipy + (direct && !outer.complexipy_decorator ? 1 : 0);
    } else if (in_class) {
        s.complexipy_hands_on = outer.complexipy_hands_on && direct;
        s.complexipy_offset = outer.complexipy_depth;
    }
    count_signature(tree_, s, parts.arguments, parts.returns);
    const bool method = in_class;
    if (method) {
        ++scope(at).methods;
    }
    state_.scopes.push_back(s);

    // Radon, Halstead and complexipy see the body alone.
    Segment header = at;
    header.scope = index;
    header.mccabe = kMcCabeHidden;
    header.sonar = header.complexipy = 0;
    header.depth = 0;
    header.flags = 0;
    header.node = id;
    header.first = node.first;
    push(header);
    if (!parts.body.empty()) {
        Segment body = header;
        body.mccabe = index;
        body.context = parts.name;
        body.flags = seen_ | kStatementsSeen | kRecursionSeen;
        body.flags |= wraps ? 0 : kExpressionsSeen;
        push_part(body, id, parts.body.front());
    }
}

bool Scan::is_docstring(NodeList body) const noexcept {
    if (body.empty() || tree_.kind(body.front()) != NodeKind::Expr) {
        return false;
    }
    const NodeId value = tree_.get<ast::Expr>(body.front()).value();
    return tree_.kind(value) == NodeKind::Constant && tree_[value].constant() == ConstantKind::Str;
}

void Scan::class_definition(NodeId id, const Segment& at) {
    const auto view = tree_.get<ast::ClassDef>(id);
    const ScopeIndex index = state_.scopes.size();
    const Scope& outer = scope(at);
    const bool in_function = outer.kind == ScopeKind::Function;
    Scope s;
    s.node = id;
    s.parent = at.scope;
    s.function = outer.function;
    s.kind = ScopeKind::Class;
    s.name = view.name();
    s.flags = in_function ? u16{0} : static_cast<u16>(outer.flags & kInRadon);
    s.ruff = 0;
    s.bases = static_cast<u32>(view.bases().size());
    s.complexipy_hands_on = in_function && (at.flags & kStatementsSeen) != 0;
    s.complexipy_depth = at.complexipy;
    state_.scopes.push_back(s);

    Segment header = at;
    header.flags = without(at.flags, kSeenByRadon | kStatementsSeen | kExpressionsSeen | kRecursionSeen);
    header.node = id;
    header.first = tree_[id].first;
    push(header);
    const NodeList body = view.body();
    if (!body.empty()) {
        Segment inside = at;
        inside.scope = index;
        inside.sonar = inside.complexipy = 0;
        inside.depth = 0;
        inside.flags = seen_;
        push_part(inside, id, body.front());
    }
}

}  // namespace pyforge::metrics
