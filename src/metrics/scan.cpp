// The one pass over the tree. Nodes stand in post-order, so the scan goes backwards: a node before everything
// inside it. What is inside is cut into segments, each of which says how its nodes are counted.
#include "metrics/scan.hpp"

namespace pyforge::metrics {

using namespace parse;

namespace {
// Kinds that the scan stops at; the others (names, constants …) are most of a tree.
constexpr std::array<bool, kNodeKindCount> kCounted = [] {
    std::array<bool, kNodeKindCount> counted{};
    for (u32 k = 0; k < kNodeKindCount; ++k) {
        counted[k] = is_stmt(static_cast<NodeKind>(k));
    }
    for (const NodeKind k :
         {NodeKind::BoolOp, NodeKind::BinOp, NodeKind::UnaryOp, NodeKind::Compare, NodeKind::IfExp,
          NodeKind::Lambda, NodeKind::ListComp, NodeKind::SetComp, NodeKind::DictComp, NodeKind::GeneratorExp,
          NodeKind::comprehension, NodeKind::Call, NodeKind::Yield, NodeKind::YieldFrom,
          NodeKind::ExceptHandler, NodeKind::match_case, NodeKind::Attribute}) {
        counted[static_cast<u32>(k)] = true;
    }
    return counted;
}();
}  // namespace

void Scan::run() {
    const NodeId root = tree_.root();
    Scope module;
    module.node = root;
    module.ruff = 0;
    module.flags = kInRadon;
    state_.scopes.push_back(module);
    push({0, root, 0, kMcCabeOutside, 0, 0, kNone, 0, seen_});
    for (NodeId id = root; id-- > 0;) {
        const Node& node = tree_[id];
        if (!kCounted[static_cast<u32>(node.kind)] ||
            (node.kind == NodeKind::Attribute && node.context() != Context::Store)) {
            continue;
        }
        while (id < state_.segments.back().first) {
            state_.segments.pop_back();
        }
        // A copy: pushing moves the stack.
        const Segment at = state_.segments.back();
        if (is_stmt(node.kind)) {
            ++scope(at).statements;
            statement(id, node, at);
        } else {
            part(id, node, at);
        }
    }
}

void Scan::statement(NodeId id, const Node& node, const Segment& at) {
    switch (node.kind) {
        case NodeKind::FunctionDef:
            function(id, node, parts_of(tree_.get<ast::FunctionDef>(id)), at);
            break;
        case NodeKind::AsyncFunctionDef:
            function(id, node, parts_of(tree_.get<ast::AsyncFunctionDef>(id)), at);
            break;
        case NodeKind::ClassDef:
            class_definition(id, at);
            break;
        case NodeKind::If:
            if_statement(id, node, at);
            break;
        case NodeKind::For:
            loop(id, tree_.get<ast::For>(id).body(), tree_.get<ast::For>(id).orelse(), at);
            break;
        case NodeKind::AsyncFor:
            loop(id, tree_.get<ast::AsyncFor>(id).body(), tree_.get<ast::AsyncFor>(id).orelse(), at);
            break;
        case NodeKind::While:
            loop(id, tree_.get<ast::While>(id).body(), tree_.get<ast::While>(id).orelse(), at);
            break;
        case NodeKind::Try:
            try_statement(id, try_parts(tree_.get<ast::Try>(id)), false, at);
            break;
        case NodeKind::TryStar:
            try_statement(id, try_parts(tree_.get<ast::TryStar>(id)), true, at);
            break;
        case NodeKind::With:
            with_statement(id, tree_.get<ast::With>(id).body(), at);
            break;
        case NodeKind::AsyncWith:
            with_statement(id, tree_.get<ast::AsyncWith>(id).body(), at);
            break;
        case NodeKind::Match:
            match_statement(id, at);
            break;
        case NodeKind::Return:
            ++scope(at).returns;
            break;
        case NodeKind::Assert: {  // radon counts it and does not look inside
            scope(at).radon += (at.flags & kSeenByRadon) != 0 ? 1 : 0;
            Segment inside = at;
            inside.flags = without(at.flags, kSeenByRadon);
            inside.node = id;
            inside.first = node.first;
            push(inside);
            break;
        }
        case NodeKind::AugAssign:
            operation(id, at);
            class_targets(id, at);
            break;
        case NodeKind::AnnAssign:
            count_annotation(tree_, scope(at).types, tree_.get<ast::AnnAssign>(id).annotation());
            class_targets(id, at);
            break;
        case NodeKind::Assign:
            class_targets(id, at);
            break;
        case NodeKind::Import:
        case NodeKind::ImportFrom:
            ++state_.out->imports;
            break;
        default:
            break;
    }
}

void Scan::part(NodeId id, const Node& node, const Segment& at) {
    switch (node.kind) {
        case NodeKind::BoolOp:
            boolean(id, node, at);
            break;
        case NodeKind::BinOp:
        case NodeKind::UnaryOp:
        case NodeKind::Compare:
            operation(id, at);
            break;
        case NodeKind::IfExp:
            conditional(id, at);
            break;
        case NodeKind::Lambda:
            lambda(id, node, at);
            break;
        case NodeKind::ListComp:
            comprehension(id, tree_.get<ast::ListComp>(id).generators(), at);
            break;
        case NodeKind::SetComp:
            comprehension(id, tree_.get<ast::SetComp>(id).generators(), at);
            break;
        case NodeKind::GeneratorExp:
            comprehension(id, tree_.get<ast::GeneratorExp>(id).generators(), at);
            break;
        case NodeKind::DictComp:
            comprehension(id, tree_.get<ast::DictComp>(id).generators(), at);
            break;
        case NodeKind::comprehension:
            generator(id, node, at);
            break;
        case NodeKind::Call:
            call(id, at);
            break;
        case NodeKind::Yield:
        case NodeKind::YieldFrom:
            if ((at.flags & kRecursionSeen) != 0) {
                scope(at).flags |= kGenerator;
            }
            break;
        case NodeKind::Attribute:
            if (scope(at).kind == ScopeKind::Function && scope(at).self != kNone) {
                count_self_attribute(tree_, state_, at.scope, id);
            }
            break;
        case NodeKind::ExceptHandler:
            handler(id, node, at);
            break;
        case NodeKind::match_case:
            match_arm(id, node, at);
            break;
        default:
            break;
    }
}

void Scan::call(NodeId id, const Segment& at) {
    Scope& s = scope(at);
    if ((at.flags & kRecursionSeen) != 0 && !s.recursive) {
        const auto name = tree_.try_get<ast::Name>(tree_.get<ast::Call>(id).func());
        s.recursive = name && name.id() == s.name;
    }
}

void scan_tree(const Tree& tree, Scratch::State& state, bool operands) {
    Scan(tree, state, operands).run();
}

}  // namespace pyforge::metrics
