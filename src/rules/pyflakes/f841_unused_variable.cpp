#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::Binding;
using semantic::BindingKind;
using semantic::Scope;
using semantic::ScopeKind;

bool is_sequence(NodeKind kind) noexcept {
    return kind == NodeKind::Tuple || kind == NodeKind::List || kind == NodeKind::Set;
}

// Is the name one of several that a value is taken apart into? Then it may be there for the others' sake. A
// display of values, one for each name, is not taken apart.
bool is_unpacked(const parse::Tree& tree, NodeId name) {
    NodeId target = name;
    NodeId at = tree.parent(name);
    while (at != kNone && (is_sequence(tree.kind(at)) || tree.kind(at) == NodeKind::Starred)) {
        target = at;
        at = tree.parent(at);
    }
    if (target == name || at == kNone) {
        return false;
    }
    if (tree.kind(at) == NodeKind::withitem) {
        return tree.kind(target) == NodeKind::Tuple;
    }
    if (const auto assign = tree.try_get<ast::Assign>(at)) {
        bool display = is_sequence(tree.kind(assign.value()));
        for (const NodeId other : assign.targets()) {
            display = display && is_sequence(tree.kind(other));
        }
        return !display;
    }
    return false;
}

// Names that tools look for in the frame.
bool is_read_by_tools(std::string_view name) noexcept {
    return name == "__tracebackhide__" || name == "__traceback_info__" ||
           name == "__traceback_supplement__" || name == "__debuggerskip__";
}

bool is_candidate(BindingKind kind) noexcept {
    switch (kind) {
        case BindingKind::Assignment:
        case BindingKind::AnnotatedAssignment:
        case BindingKind::AugAssignment:
        case BindingKind::NamedExpr:
        case BindingKind::WithItem:
        case BindingKind::Pattern:
        case BindingKind::TypeAlias:
        case BindingKind::DunderAll:
            return true;
        default:
            return false;
    }
}

void report(Context& ctx, const Binding& binding, std::string_view name) {
    ctx.report(binding.range(), {"Local variable `", name, "` is assigned to but never used"});
}

void check(Context& ctx, u32 id) {
    const semantic::Model& model = ctx.model;
    const Scope& scope = model.scopes[id];
    const bool local = (scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Lambda) &&
                       (scope.flags & semantic::kUsesLocals) == 0;
    for (u32 b = scope.first_binding; b != kNone; b = model.bindings[b].next_in_scope) {
        const Binding& binding = model.bindings[b];
        if (binding.used()) {
            continue;
        }
        if (binding.kind == BindingKind::ExceptName) {
            const std::string_view name = ctx.names.text(binding.name);
            if (!ctx.settings.is_dummy(name)) {
                report(ctx, binding, name);
            }
            continue;
        }
        if (!local || !is_candidate(binding.kind) || model.symbols[binding.symbol].current != b ||
            (binding.flags & (semantic::kGlobal | semantic::kNonlocal)) != 0) {
            continue;
        }
        const std::string_view name = ctx.names.text(binding.name);
        if (ctx.settings.is_dummy(name) || is_read_by_tools(name) ||
            ((binding.flags & semantic::kUnpacked) != 0 && is_unpacked(ctx.tree, binding.node))) {
            continue;
        }
        report(ctx, binding, name);
    }
}

}  // namespace

extern constinit const Rule f841_unused_variable{
    .code = "F841",
    .name = "unused-variable",
    .family = "pyflakes",
    .summary = "Local variable `{name}` is assigned to but never used",
    .category = Category::Suspicious,
    .on_by_default = true,
    .doc = {.what = "Finds local variables of functions, and names of exception handlers anywhere, that are "
                    "given a value "
                    "and never read. Left out are names that say so themselves (`_`, `_rest`), parts of a "
                    "value that is "
                    "taken apart, and functions that call `locals()`.",
            .why = "The value is computed for nothing, or another name was meant somewhere.",
            .example = "def area(width, height):\n    size = width * height\n    return width * width\n",
            .instead = "def area(width, height):\n    size = width * height\n    return size\n",
            .references = "https://docs.python.org/3/reference/executionmodel.html#binding-of-names\n"},
    .on = {.scope = check},
};

}  // namespace pyforge::rules
