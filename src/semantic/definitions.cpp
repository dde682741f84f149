// Functions and classes: what runs where they are defined, and what is put off.
#include "semantic/walker.hpp"

namespace pyforge::semantic {

using parse::Node;
using parse::NodeKind;

void Walker::statement_function(NodeId node) {
    const auto function = view_as<ast::FunctionDef>(tree_, node);
    const auto args = tree_.get<ast::arguments>(function.args());
    run_all(function.decorator_list());
    run_all(args.defaults());
    run_all(args.kw_defaults());
    if (!s_.plan.empty()) {
        plan(TaskOp::Parameters, node);
        plan_restore();  // the scope of type parameters ends here
        plan(TaskOp::Function, node);
        return;
    }
    const ScopeId around = scope_;
    annotations(node);
    if (s_.plan.empty()) {
        scope_ = around;
        function_name(node);
        return;
    }
    s_.plan.push_back(restore(around, branch_, surrounding_));
    plan(TaskOp::Function, node);
}

// Type parameters, annotations; makes the function's scope and puts its body off.
void Walker::annotations(NodeId node) {
    const auto function = view_as<ast::FunctionDef>(tree_, node);
    const auto args = tree_.get<ast::arguments>(function.args());
    const bool in_class = m_.scopes[scope_].kind == ScopeKind::Class;
    if (!function.type_params().empty()) {
        scope_ = add_scope(ScopeKind::TypeParams, node, scope_, in_class ? u8{kVisitsClass} : u8{0});
        type_params(function.type_params());
    }
    const auto for_each_annotation = [&](const auto& visit) {
        const auto of = [&](NodeId arg) {
            const NodeId annotation = arg == kNone ? kNone : tree_.get<ast::arg>(arg).annotation();
            if (annotation != kNone) {
                visit(annotation);
            }
        };
        for (const NodeId arg : args.posonlyargs()) {
            of(arg);
        }
        for (const NodeId arg : args.args()) {
            of(arg);
        }
        of(args.vararg());
        for (const NodeId arg : args.kwonlyargs()) {
            of(arg);
        }
        of(args.kwarg());
        if (function.returns() != kNone) {
            visit(function.returns());
        }
    };
    const bool late_annotations = late_annotations_;
    if (late_annotations) {
        ScopeId late = kNone;
        for_each_annotation([&](NodeId annotation) {
            if (late == kNone) {
                late = add_scope(ScopeKind::Annotation, node, scope_,
                                 static_cast<u8>(kScopeDeferred | (in_class ? kVisitsClass : 0)));
            }
            s_.type_expressions.push_back(Deferred{
                annotation, late, branch_, surrounding_ | kInAnnotation | kTypingOnly | kForwardReference});
        });
    }
    const ScopeId scope = add_scope(ScopeKind::Function, node, scope_, kScopeDeferred);
    m_.facts[node] = scope;
    s_.functions.push_back(Deferred{node, scope, branch_, surrounding_});
    declare_globals(node);
    if (!late_annotations) {
        for_each_annotation([&](NodeId annotation) { run_expression(annotation, kInAnnotation | kInHead); });
    }
}

void Walker::function_name(NodeId node) {
    const auto function = view_as<ast::FunctionDef>(tree_, node);
    const u32 start = function.name_offset();
    bind(scope_, function.name(), BindingKind::Function, node, start, name_end(start, function.name()), 0,
         surrounding_);
}

void Walker::statement_class(NodeId node) {
    const auto cls = tree_.get<ast::ClassDef>(node);
    run_all(cls.decorator_list());
    const Task around = restore();
    if (s_.plan.empty()) {
        class_bases(node);
    } else {
        plan(TaskOp::ClassBases, node);
    }
    if (s_.plan.empty()) {
        class_body(node);
    } else {
        plan(TaskOp::ClassBody, node);
    }
    s_.plan.push_back(around);
    plan(TaskOp::ClassName, node);
}

void Walker::class_bases(NodeId node) {
    const auto cls = tree_.get<ast::ClassDef>(node);
    if (!cls.type_params().empty()) {
        scope_ = add_scope(ScopeKind::TypeParams, node, scope_,
                           m_.scopes[scope_].kind == ScopeKind::Class ? u8{kVisitsClass} : u8{0});
        type_params(cls.type_params());
    }
    for (const std::span<const NodeId> part : {cls.bases(), cls.keywords()}) {
        for (const NodeId base : part) {
            if (options_.stub) {  // may name what is defined further down
                s_.type_expressions.push_back(Deferred{base, scope_, branch_, surrounding_});
            } else {
                run_expression(base, kInHead);
            }
        }
    }
}

void Walker::class_body(NodeId node) {
    scope_ = add_scope(ScopeKind::Class, node, scope_);
    reads_module_ = module_reader(scope_);
    reads_in_class_ = true;
    m_.facts[node] = scope_;
    surrounding_ = surrounding_ & ~u32{kInLoopBody | kInHandler};
    declare_globals(node);
    plan_body(tree_.get<ast::ClassDef>(node).body());
}

void Walker::type_params(std::span<const NodeId> params) {
    const auto later = [this](NodeId param, NodeId expression) {
        if (expression == kNone) {
            return;
        }
        const u8 flags = static_cast<u8>(kScopeDeferred | (m_.scopes[scope_].flags & kVisitsClass));
        const ScopeId scope = add_scope(ScopeKind::TypeVariable, param, scope_, flags);
        s_.type_expressions.push_back(
            Deferred{expression, scope, branch_, surrounding_ | kInAnnotation | kTypingOnly});
    };
    for (const NodeId id : params) {
        const Node& node = tree_[id];
        NameId name = kNone;
        NodeId bound = kNone;
        NodeId fallback = kNone;
        u32 stars = 0;
        if (const auto variable = tree_.try_get<ast::TypeVar>(id)) {
            name = variable.name();
            bound = variable.bound();
            fallback = variable.default_value();
        } else if (const auto tuple = tree_.try_get<ast::TypeVarTuple>(id)) {
            name = tuple.name();
            fallback = tuple.default_value();
            stars = 1;
        } else if (const auto spec = tree_.try_get<ast::ParamSpec>(id)) {
            name = spec.name();
            fallback = spec.default_value();
            stars = 2;
        } else {
            plan_expression(id);
            continue;
        }
        u32 start = node.start + stars;
        while (start < node.end && (tree_.text->data[start] == ' ' || tree_.text->data[start] == '\t')) {
            ++start;
        }
        const SymbolId known = find(scope_, name);
        if (known != kNone && (m_.symbols[known].flags & kSymTypeParameter) != 0) {
            error(SemanticErrorCode::DuplicateTypeParameter, start, node.end, name);
        }
        bind(scope_, name, BindingKind::TypeParameter, id, start, name_end(start), 0, surrounding_);
        later(id, bound);
        later(id, fallback);
    }
}

void Walker::statement_type_alias(NodeId node) {
    const auto alias = tree_.get<ast::TypeAlias>(node);
    const ScopeId around = scope_;
    const bool in_class = m_.scopes[scope_].kind == ScopeKind::Class;
    if (!alias.type_params().empty()) {
        scope_ = add_scope(ScopeKind::TypeParams, node, scope_, in_class ? u8{kVisitsClass} : u8{0});
        type_params(alias.type_params());
    }
    const ScopeId value = add_scope(ScopeKind::TypeAlias, node, scope_,
                                    static_cast<u8>(kScopeDeferred | (in_class ? kVisitsClass : 0)));
    s_.type_expressions.push_back(
        Deferred{alias.value(), value, branch_, surrounding_ | kInAnnotation | kTypingOnly});
    scope_ = around;
    plan_expression(alias.name(), 0, BindingKind::TypeAlias);
}

// `global x` in a function makes x a name of the module, known as soon as the function is defined.
void Walker::declare_globals(NodeId owner) {
    const NodeId first = tree_[owner].first;
    u32 low = 0;
    u32 high = s_.globals.size();
    while (low < high) {
        const u32 middle = (low + high) / 2;
        if (s_.globals[middle] < first) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (; low < s_.globals.size() && s_.globals[low] < owner; ++low) {
        const NodeId statement = s_.globals[low];
        NodeId at = tree_.parent(statement);
        while (at != kNone && !parse::is_function(tree_.kind(at)) && tree_.kind(at) != NodeKind::ClassDef) {
            at = tree_.parent(at);
        }
        if (at != owner) {
            continue;
        }
        for (const NameId name : tree_.get<ast::Global>(statement).names()) {
            const SymbolId known = find(kModuleScope, name);
            if (known == kNone || m_.symbols[known].current == kNone ||
                m_.bindings[m_.symbols[known].current].kind == BindingKind::Annotation) {
                const u16 before = known == kNone ? u16{0} : m_.symbols[known].flags;
                bind(kModuleScope, name, BindingKind::GlobalDecl, statement, tree_[statement].start,
                     tree_[statement].end, 0, 0);
                m_.symbols[find(kModuleScope, name)].flags =
                    before;  // symtable sees nothing of it in the module
            }
        }
    }
}

}  // namespace pyforge::semantic
