// Statements: what each runs, in which order, and which names it binds.
#include <algorithm>

#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

inline void Walker::statement(NodeId node) {
    switch (tree_.kind(node)) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef:
            statement_function(node);
            break;
        case NodeKind::ClassDef:
            statement_class(node);
            break;
        case NodeKind::Assign: {
            const auto assign = tree_.get<ast::Assign>(node);
            const auto targets = assign.targets();
            run_expression(assign.value());
            const u32 chained = targets.size() > 1 ? u32{kChainedTarget} : 0U;
            for (const NodeId target : targets) {
                run_target(target, chained, BindingKind::Assignment);
            }
            if (scope_ == kModuleScope) {
                const NodeId first = targets.empty() ? kNone : targets[0];
                if (first != kNone && tree_.kind(first) == NodeKind::Name &&
                    tree_.get<ast::Name>(first).id() == names::dunder_all) {
                    plan(TaskOp::DunderAll, node);
                }
            }
            break;
        }
        case NodeKind::AugAssign: {
            const auto assign = tree_.get<ast::AugAssign>(node);
            if (tree_.kind(assign.target()) == NodeKind::Name) {
                load(assign.target(), surrounding_ | kRefAugmented);
                if (scope_ == kModuleScope &&
                    tree_.get<ast::Name>(assign.target()).id() == names::dunder_all) {
                    plan(TaskOp::DunderAll, node);
                }
            }
            run_expression(assign.value());
            run_target(assign.target(), 0, BindingKind::AugAssignment);
            break;
        }
        case NodeKind::AnnAssign: {
            const auto assign = tree_.get<ast::AnnAssign>(node);
            const bool is_alias =
                assign.value() != kNone && names_typing(assign.annotation(), names::TypeAlias);
            annotate(node);
            if (is_alias) {
                if (options_.stub) {
                    s_.type_expressions.push_back(
                        Deferred{assign.value(), scope_, branch_,
                                 surrounding_ | kInAnnotation | kTypingOnly | kForwardReference});
                } else {
                    run_expression(assign.value(), kInAnnotation);
                }
            } else {
                run_optional(assign.value());
            }
            if (tree_.kind(assign.target()) != NodeKind::Name) {
                run_expression(assign.target(), 0, BindingKind::AnnotatedAssignment);
            } else if (s_.plan.empty()) {
                annotated_name(node);
            } else {
                plan(TaskOp::AnnotatedName, node);
            }
            break;
        }
        case NodeKind::For:
        case NodeKind::AsyncFor: {
            const auto loop = view_as<ast::For>(tree_, node);
            if (tree_.kind(node) == NodeKind::AsyncFor && !in_async_function()) {
                error(SemanticErrorCode::AsyncForOutsideAsync, tree_[node].start, tree_[node].end, kNone,
                      m_.scopes[scope_].kind == ScopeKind::Module ? Place::Module : Place::None);
            }
            run_expression(loop.iter());
            run_target(loop.target(), 0, BindingKind::LoopVar);
            plan_block(loop.body(), branch_, surrounding_ | kInLoopBody);
            plan_block(loop.orelse(), branch_, surrounding_ | kConditional);
            break;
        }
        case NodeKind::While: {
            const auto loop = tree_.get<ast::While>(node);
            run_expression(loop.test());
            plan_block(loop.body(), branch_, surrounding_ | kInLoopBody | kConditional);
            plan_block(loop.orelse(), branch_, surrounding_ | kConditional);
            break;
        }
        case NodeKind::If:
            statement_if(node);
            break;
        case NodeKind::With:
        case NodeKind::AsyncWith: {
            const auto block = view_as<ast::With>(tree_, node);
            if (tree_.kind(node) == NodeKind::AsyncWith && !in_async_function()) {
                error(SemanticErrorCode::AsyncWithOutsideAsync, tree_[node].start, tree_[node].end, kNone,
                      m_.scopes[scope_].kind == ScopeKind::Module ? Place::Module : Place::None);
            }
            for (const NodeId id : block.items()) {
                const auto item = tree_.get<ast::withitem>(id);
                run_expression(item.context_expr());
                run_optional(item.optional_vars(), 0, BindingKind::WithItem);
            }
            // A context manager may swallow what stops the body: it is a branch of its own.
            plan_block(block.body(), add_branch(node, branch_, kArmBody), surrounding_);
            break;
        }
        case NodeKind::Match:
            statement_match(node);
            break;
        case NodeKind::Try:
        case NodeKind::TryStar:
            statement_try(node);
            break;
        case NodeKind::Import:
            statement_import(node);
            break;
        case NodeKind::ImportFrom:
            statement_import_from(node);
            break;
        case NodeKind::Global:
            statement_global(node);
            break;
        case NodeKind::Nonlocal:
            declares_nonlocal_ = true;
            statement_nonlocal(node);
            break;
        case NodeKind::TypeAlias:
            statement_type_alias(node);
            break;
        case NodeKind::Expr: {
            const NodeId value = tree_.get<ast::Expr>(node).value();
            if (scope_ == kModuleScope && tree_.kind(value) == NodeKind::Call) {
                dunder_all_call(value);
            }
            run_expression(value);
            break;
        }
        case NodeKind::ErrorStmt:
            for (const NodeId& item : tree_.get<ast::ErrorStmt>(node).items()) {
                if (parse::is_stmt(tree_.kind(item))) {
                    plan_body({&item, 1});
                } else {
                    plan_restore();
                    plan_expression(item);
                }
            }
            break;
        default:
            // Return, Delete, Raise, Assert …; or an expression where recovery has put one.
            if (tree_[node].first != node || parse::is_expr(tree_.kind(node))) {
                run_expression(node);
            }
            break;
    }
}

// In a large file they lie in no cache, and too far from each other to be foreseen. Of a definition its head
// is read, which lies at its beginning, and the fields of the definition itself.
[[gnu::always_inline]] inline void Walker::prefetch_statement(u32 at) const noexcept {
    const u32* ids = tree_.extra.data() + at;
    const Node* nodes = tree_.nodes.data();
    __builtin_prefetch(nodes + ids[3]);
    const Node& next = nodes[ids[2]];
    const Node& before = nodes[ids[1]];
    __builtin_prefetch(nodes + next.first);
    __builtin_prefetch(nodes + next.first + 3);
    const auto words_of = [this](const Node& node) {  // the first ones, where it has none
        return tree_.extra.data() + (node.fields & parse::kExtraMask[static_cast<u32>(node.kind)]);
    };
    const u32* const words = words_of(before);
    const u32* const slots = words_of(next);
    __builtin_prefetch(slots);
    __builtin_prefetch(words + 8);
    __builtin_prefetch(words + 24);
    if (next.kind == NodeKind::ClassDef) {  // its body runs at once
        constexpr i64 kMostWords = 768;
        prefetch_lines<64>(nodes + next.first, &next);
        prefetch_lines<kMostWords / 16>(slots - std::min<i64>(slots - words, kMostWords), slots);
    }
}

// Statements with nothing left to do when their expressions have run follow each other without a task.
void Walker::statements(u32 at, u32 end) {
    const BranchId branch = branch_;
    const u32 surrounding = surrounding_;
    const bool ahead = large_ && (surrounding & kInDeferredCode) == 0;
    while (at != end) {
        if (ahead && end - at > 3) {
            prefetch_statement(at);
        }
        statement(tree_.extra[at++]);
        if (!s_.plan.empty()) {
            if (at != end) {
                s_.stack.push_back(
                    Task{TaskOp::Statements, BindingKind::Assignment, 0, surrounding, at, end - at, branch});
            }
            flush_plan();
            return;
        }
    }
}

bool Walker::is_type_checking(NodeId test) const noexcept {
    if (tree_.kind(test) == NodeKind::Name) {
        return tree_.get<ast::Name>(test).id() == names::TYPE_CHECKING;
    }
    if (tree_.kind(test) == NodeKind::Attribute) {
        return tree_.get<ast::Attribute>(test).attr() == names::TYPE_CHECKING;
    }
    return false;
}

void Walker::statement_if(NodeId node) {
    const BranchId parent = branch_;
    const u32 conditional = surrounding_ | kConditional;
    u32 arm = 0;
    NodeId at = node;
    for (;;) {  // an elif is an If alone in the else of the one before; all of them are arms of the first
        const auto choice = tree_.get<ast::If>(at);
        run_expression(choice.test());
        plan_block(choice.body(), add_branch(node, parent, arm++),
                   is_type_checking(choice.test()) ? conditional | kInTypeCheckingBlock : conditional);
        const auto orelse = choice.orelse();
        if (orelse.size() == 1 && tree_.kind(orelse[0]) == NodeKind::If &&
            tree_.slice(orelse[0]).starts_with("elif")) {
            at = orelse[0];
            plan_state(parent, conditional);
            continue;
        }
        if (!orelse.empty()) {
            plan_block(orelse, add_branch(node, parent, kArmElse), conditional);
        }
        return;
    }
}

// Which of the exceptions that matter here the handlers catch.
u32 Walker::caught(std::span<const NodeId> handlers) const noexcept {
    u32 flags = 0;
    const auto note = [&](NodeId type) {
        NameId name = kNone;
        if (tree_.kind(type) == NodeKind::Name) {
            name = tree_.get<ast::Name>(type).id();
        }
        if (name == names::NameError) {
            flags |= kCatchesNameError;
        } else if (name == names::ImportError || name == names::ModuleNotFoundError) {
            flags |= kCatchesImportError;
        }
    };
    for (const NodeId id : handlers) {
        if (tree_.kind(id) != NodeKind::ExceptHandler) {
            continue;
        }
        const NodeId type = tree_.get<ast::ExceptHandler>(id).type();
        if (type == kNone) {
            continue;
        }
        if (const auto tuple = tree_.try_get<ast::Tuple>(type)) {
            for (const NodeId item : tuple.elts()) {
                note(item);
            }
        } else {
            note(type);
        }
    }
    return flags;
}

void Walker::statement_try(NodeId node) {
    const auto block = view_as<ast::Try>(tree_, node);
    const BranchId parent = branch_;
    const BranchId body = add_branch(node, parent, kArmBody);
    plan_block(block.body(), body, surrounding_ | caught(block.handlers()));
    u32 arm = 1;
    for (const NodeId id : block.handlers()) {
        plan_state(parent, surrounding_ | kConditional | kInHandler);
        if (tree_.kind(id) == NodeKind::ExceptHandler) {
            plan(TaskOp::Handler, id, add_branch(node, parent, arm++));
        } else {
            plan_expression(id);
        }
    }
    // What follows the body without an exception goes with the body.
    if (!block.orelse().empty()) {
        plan_block(block.orelse(), body, surrounding_ | kConditional);
    }
    if (!block.finalbody().empty()) {
        plan_block(block.finalbody(), add_branch(node, parent, kArmFinally), surrounding_);
    }
}

// Type and name belong to the statement, only the body to the branch.
void Walker::handler(NodeId node, BranchId branch) {
    const auto block = tree_.get<ast::ExceptHandler>(node);
    run_optional(block.type());
    if (block.name() == kNone) {
        plan_block(block.body(), branch, surrounding_);
        return;
    }
    plan(TaskOp::EndHandler, node, kNone);
    plan_block(block.body(), branch, surrounding_);
    plan_state(branch, surrounding_);
    plan(TaskOp::EndHandler, node, 0);
}

// Called twice: before the body (which == kNone) it binds the name, after it the name is unbound.
void Walker::end_handler(NodeId node, u32 which) {
    const auto block = tree_.get<ast::ExceptHandler>(node);
    const u32 start = block.name_offset();
    const u32 end = name_end(start, block.name());
    if (which == kNone) {
        bind(scope_, block.name(), BindingKind::ExceptName, node, start, end, 0, surrounding_);
        return;
    }
    // What the name meant before the handler took it.
    BindingId hidden = kNone;
    const SymbolId id = find(scope_, block.name());
    for (BindingId b = m_.symbols[id].current; b != kNone; b = m_.bindings[b].shadowed) {
        if (m_.bindings[b].node == node && m_.bindings[b].kind == BindingKind::ExceptName) {
            hidden = m_.bindings[b].shadowed;
            break;
        }
    }
    if (hidden != kNone && m_.bindings[hidden].kind == BindingKind::ExceptUnbound) {
        hidden = m_.bindings[hidden].import;
    }
    if (hidden != kNone && m_.bindings[hidden].kind == BindingKind::Deletion) {
        hidden = kNone;
    }
    const BindingId unbound =
        bind(scope_, block.name(), BindingKind::ExceptUnbound, node, start, end, 0, surrounding_);
    m_.bindings[unbound].import = hidden;
}

void Walker::statement_match(NodeId node) {
    const auto match = tree_.get<ast::Match>(node);
    run_expression(match.subject());
    const BranchId parent = branch_;
    u32 arm = 0;
    for (const NodeId id : match.cases()) {
        if (tree_.kind(id) != NodeKind::match_case) {
            plan_restore();
            plan_expression(id);
            continue;
        }
        const auto arm_view = tree_.get<ast::match_case>(id);
        // The pattern's names are bound even where the guard then says no.
        plan_state(parent, surrounding_ | kConditional);
        plan_expression(arm_view.pattern());
        plan_optional(arm_view.guard());
        plan_block(arm_view.body(), add_branch(node, parent, arm++), surrounding_ | kConditional);
    }
}

void Walker::annotate(NodeId node) {
    const auto assign = tree_.get<ast::AnnAssign>(node);
    if (!late_annotations_) {
        // Python does not evaluate those of local variables.
        run_expression(assign.annotation(), m_.scopes[scope_].kind == ScopeKind::Function
                                                ? u32{kInAnnotation | kTypingOnly}
                                                : u32{kInAnnotation});
        return;
    }
    ScopeId late = s_.annotation_scopes[scope_];
    if (late == kNone) {
        const ScopeKind kind = m_.scopes[scope_].kind;
        u8 flags = kScopeDeferred;
        flags |= kind == ScopeKind::Class ? u8{kVisitsClass} : u8{0};
        flags |= kind == ScopeKind::Function ? u8{kNeverEvaluated} : u8{0};
        late = add_scope(ScopeKind::Annotation, node, scope_, flags);
        s_.annotation_scopes[scope_] = late;
    }
    s_.type_expressions.push_back(Deferred{assign.annotation(), late, branch_,
                                           surrounding_ | kInAnnotation | kTypingOnly | kForwardReference});
}

void Walker::annotated_name(NodeId node) {
    const auto assign = tree_.get<ast::AnnAssign>(node);
    const NodeId target = assign.target();
    const bool has_value = assign.value() != kNone;
    const SymbolId id = symbol(scope_, tree_.get<ast::Name>(target).id());
    if (assign.simple() != 0) {
        const u16 before = m_.symbols[id].flags;
        if (scope_ != kModuleScope && (before & (kSymDeclaredGlobal | kSymDeclaredNonlocal)) != 0) {
            error((before & kSymDeclaredGlobal) != 0 ? SemanticErrorCode::AnnotatedGlobal
                                                     : SemanticErrorCode::AnnotatedNonlocal,
                  tree_[node].start, tree_[node].end, m_.symbols[id].name);
        }
        m_.symbols[id].flags = static_cast<u16>(before | kSymAnnotated | kSymAssigned);
    }
    const u16 before = m_.symbols[id].flags;
    store(target, has_value ? BindingKind::AnnotatedAssignment : BindingKind::Annotation, surrounding_);
    if (!has_value) {
        m_.symbols[id].flags = before;
    }
    if (scope_ == kModuleScope && m_.symbols[id].name == names::dunder_all && has_value) {
        dunder_all(node);
    }
}

}  // namespace pyforge::semantic
