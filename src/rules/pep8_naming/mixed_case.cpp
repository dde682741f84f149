#include "rules/pep8_naming/mixed_case.hpp"

#include "lint/characters.hpp"
#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::BindingKind;

// Written as an expression or a capture: not by `import`, `def` and the like.
bool is_variable(BindingKind kind) {
    switch (kind) {
        case BindingKind::Assignment:
        case BindingKind::NamedExpr:
        case BindingKind::AugAssignment:
        case BindingKind::Annotation:
        case BindingKind::AnnotatedAssignment:
        case BindingKind::LoopVar:
        case BindingKind::WithItem:
        case BindingKind::Pattern:
        case BindingKind::TypeAlias:
            return true;
        default:
            return false;
    }
}

// A small letter first, after one underscore at most, and a capital somewhere.
bool is_mixed_case(std::string_view name) {
    if (name.starts_with('_')) {
        name.remove_prefix(1);
    }
    return !name.empty() && is_lower(unicode::decode_utf8(name.data()).character) &&
           naming::cases_of(name).upper;
}

// Point = namedtuple(…).
bool is_named_tuple(const Context& ctx, NodeId node) {
    const auto assign = ctx.tree.try_get<ast::Assign>(statement_of(ctx.tree, node));
    const auto call = assign ? ctx.tree.try_get<ast::Call>(assign.value()) : ast::Call{};
    return call && (ctx.model.resolves_to(call.func(), "collections", "namedtuple") ||
                    ctx.model.is_typing(call.func(), "NamedTuple"));
}

bool is_typed_dict(const Context& ctx, NodeId cls) {
    return any_base_expression(ctx, cls, [&](NodeId base) {
        return ctx.model.is_typing(without_subscript(ctx.tree, base), "TypedDict");
    });
}

bool is_mixed_case_variable(const Context& ctx, const semantic::Binding& binding) {
    if (!is_variable(binding.kind)) {
        return false;
    }
    const std::string_view name = ctx.names.text(binding.name);
    return is_mixed_case(name) && !naming::is_ignored(ctx.settings, name) &&
           !(binding.kind == BindingKind::NamedExpr &&
             ctx.facts().in_comprehension(ctx.tree, binding.node)) &&
           !is_named_tuple(ctx, binding.node);
}

}  // namespace

void check_mixed_case(Context& ctx, u32 id) {
    const semantic::Scope& scope = ctx.model.scopes[id];
    const bool module = scope.kind == semantic::ScopeKind::Module;
    if (!module && scope.kind != semantic::ScopeKind::Class) {
        return;
    }
    bool asked = module;
    for (u32 at = scope.first_binding; at != kNone; at = ctx.model.bindings[at].next_in_scope) {
        const semantic::Binding& binding = ctx.model.bindings[at];
        if (!is_mixed_case_variable(ctx, binding)) {
            continue;
        }
        if (!asked && is_typed_dict(ctx, scope.node)) {
            return;  // its names are keys
        }
        asked = true;
        const std::string_view name = ctx.names.text(binding.name);
        if (module) {
            ctx.report(n816_mixed_case_variable_in_global_scope, binding.range(),
                       {"Variable `", name, "` in global scope should not be mixedCase"});
        } else {
            ctx.report(n815_mixed_case_variable_in_class_scope, binding.range(),
                       {"Variable `", name, "` in class scope should not be mixedCase"});
        }
    }
}

}  // namespace pyforge::rules
