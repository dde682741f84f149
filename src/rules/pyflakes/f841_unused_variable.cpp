#include <algorithm>

#include "lint/facts.hpp"
#include "rules/pyflakes/unused_value.hpp"

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

// Is its value never read, and does nothing excuse that?
bool is_unread(const Context& ctx, bool local, u32 b) {
    const semantic::Model& model = ctx.model;
    const Binding& binding = model.bindings[b];
    if (binding.used()) {
        return false;
    }
    if (binding.kind == BindingKind::ExceptName) {
        return !ctx.settings.is_dummy(ctx.names.text(binding.name));
    }
    if (!local || !is_candidate(binding.kind) || model.symbols[binding.symbol].current != b ||
        (binding.flags & (semantic::kGlobal | semantic::kNonlocal)) != 0) {
        return false;
    }
    const std::string_view name = ctx.names.text(binding.name);
    return !ctx.settings.is_dummy(name) && !is_read_by_tools(name) &&
           ((binding.flags & semantic::kUnpacked) == 0 || !is_unpacked(ctx.tree, binding.node));
}

void check(Context& ctx, u32 id) {
    const semantic::Model& model = ctx.model;
    const Scope& scope = model.scopes[id];
    const bool local = (scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Lambda) &&
                       (scope.flags & semantic::kUsesLocals) == 0;
    // The bindings, and behind them their nodes.
    Vec<u32>& unread = ctx.facts().stack;
    unread.clear();
    for (u32 b = scope.first_binding; b != kNone; b = model.bindings[b].next_in_scope) {
        if (is_unread(ctx, local, b)) {
            unread.push_back(b);
        }
    }
    const u32 count = unread.size();
    for (u32 i = 0; i < count; ++i) {
        unread.push_back(model.bindings[unread[i]].node);
    }
    std::sort(unread.begin() + count, unread.end());
    for (u32 i = 0; i < count; ++i) {
        const Binding& binding = model.bindings[unread[i]];
        const Report report = ctx.report(binding.range(), {"Local variable `", ctx.names.text(binding.name),
                                                           "` is assigned to but never used"});
        remove_unused(ctx, report, binding, {unread.data() + count, count});
    }
}

}  // namespace

extern constinit const Rule f841_unused_variable{
    .code = "F841",
    .name = "unused-variable",
    .family = "pyflakes",
    .summary = "Local variable `{name}` is assigned to but never used",
    .category = Category::Correctness,
    .on_by_default = true,
    .fix = FixAvailability::Sometimes,
    .doc = {.what = "Finds local variables of functions, and names of exception handlers anywhere, that are "
                    "given a value "
                    "and never read. Left out are names that say so themselves (`_`, `_rest`), parts of a "
                    "value that is "
                    "taken apart, and functions that call `locals()`.",
            .why = "The value is computed for nothing, or another name was meant somewhere.",
            .example = "def area(width, height):\n    size = width * height\n    return width * width\n",
            .instead = "def area(width, height):\n    size = width * height\n    return size\n",
            .fix =
                "Removes the assignment, or only its target where computing the value may do something, and "
                "the `as` of `with` and `except`. Unsafe but in `except`: the value may matter by itself.",
            .references = "https://docs.python.org/3/reference/executionmodel.html#binding-of-names\n"},
    .on = {.scope = check},
};

}  // namespace pyforge::rules
