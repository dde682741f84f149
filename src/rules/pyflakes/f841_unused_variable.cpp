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

// Does anything excuse that nobody uses it?
bool is_unread(const Context& ctx, u32 b) {
    const semantic::Model& model = ctx.model;
    const Binding& binding = model.bindings[b];
    if (binding.kind == BindingKind::ExceptName) {
        return !ctx.settings.is_dummy(ctx.names.text(binding.name));
    }
    if (!is_candidate(binding.kind)) {
        return false;
    }
    const Scope& scope = model.scopes[binding.scope];
    if ((scope.kind != ScopeKind::Function && scope.kind != ScopeKind::Lambda) ||
        (scope.flags & semantic::kUsesLocals) != 0 || model.symbols[binding.symbol].current != b ||
        (binding.flags & (semantic::kGlobal | semantic::kNonlocal)) != 0) {
        return false;
    }
    const std::string_view name = ctx.names.text(binding.name);
    return !ctx.settings.is_dummy(name) && !is_read_by_tools(name) &&
           ((binding.flags & semantic::kUnpacked) == 0 || !is_unpacked(ctx.tree, binding.node));
}

// Those of one scope.
void report(Context& ctx, std::span<const u32> unread) {
    const semantic::Model& model = ctx.model;
    Vec<u32>& nodes = ctx.facts().stack;
    nodes.clear();
    for (const u32 b : unread) {
        nodes.push_back(model.bindings[b].node);
    }
    std::sort(nodes.begin(), nodes.end());
    for (const u32 b : unread) {
        const Binding& binding = model.bindings[b];
        const Report report = ctx.report(binding.range(), {"Local variable `", ctx.names.text(binding.name),
                                                           "` is assigned to but never used"});
        remove_unused(ctx, report, binding, nodes.span());
    }
}

void check(Context& ctx) {
    const semantic::Model& model = ctx.model;
    Vec<u32>& unread = ctx.facts().marks;
    unread.clear();
    for (const u32 b : ctx.facts().unused(model)) {
        if (is_unread(ctx, b)) {
            unread.push_back(b);
        }
    }
    // Scope by scope.
    const auto scope_of = [&](u32 b) { return model.bindings[b].scope; };
    std::sort(unread.begin(), unread.end(),
              [&](u32 a, u32 b) { return scope_of(a) != scope_of(b) ? scope_of(a) < scope_of(b) : a < b; });
    for (u32 first = 0, end = 0; first < unread.size(); first = end) {
        while (end < unread.size() && scope_of(unread[end]) == scope_of(unread[first])) {
            ++end;
        }
        report(ctx, {unread.data() + first, end - first});
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
    .on = {.file = check},
};

}  // namespace pyforge::rules
