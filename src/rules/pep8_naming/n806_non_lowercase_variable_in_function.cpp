#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::BindingKind;

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
            return true;
        default:
            return false;
    }
}

// A walrus in a comprehension binds outside of it, but is the comprehension's affair.
bool in_comprehension(const parse::Tree& tree, NodeId id) {
    while (id != kNone && !parse::is_stmt(tree.kind(id)) && !parse::is_comprehension(tree.kind(id))) {
        id = tree.parent(id);
    }
    return id != kNone && parse::is_comprehension(tree.kind(id));
}

// T = TypeVar("T"), Point = namedtuple(…), Alias: TypeAlias = …: names of types.
bool names_a_type(const Context& ctx, const semantic::Binding& binding) {
    const parse::Tree& tree = ctx.tree;
    NodeId statement = binding.node;
    while (statement != kNone && !parse::is_stmt(tree.kind(statement))) {
        statement = tree.parent(statement);
    }
    if (binding.kind == BindingKind::NamedExpr || statement == kNone) {
        return false;
    }
    if (const auto assign = tree.try_get<ast::AnnAssign>(statement)) {
        return ctx.model.is_typing(assign.annotation(), "TypeAlias");
    }
    const auto assign = tree.try_get<ast::Assign>(statement);
    if (!assign || tree.kind(assign.value()) != NodeKind::Call) {
        return false;
    }
    const NodeId callee = tree.get<ast::Call>(assign.value()).func();
    return ctx.model.is_typing(callee, "TypeVar") || ctx.model.is_typing(callee, "NewType") ||
           ctx.model.is_typing(callee, "NamedTuple") || ctx.model.is_typing(callee, "TypedDict") ||
           ctx.model.resolves_to(callee, "collections", "namedtuple");
}

void check(Context& ctx, u32 id) {
    const semantic::Binding& binding = ctx.model.bindings[id];
    if (!is_variable(binding.kind) || (binding.flags & semantic::kGlobal) != 0 ||
        ctx.model.scopes[binding.scope].kind != semantic::ScopeKind::Function) {
        return;
    }
    const std::string_view name = ctx.names.text(binding.name);
    if (naming::is_lower_case(name) || naming::is_ignored(ctx.settings, name) || names_a_type(ctx, binding) ||
        (binding.kind == BindingKind::NamedExpr && in_comprehension(ctx.tree, binding.node))) {
        return;
    }
    ctx.report(binding.range(), {"Variable `", name, "` in function should be lowercase"});
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n806_non_lowercase_variable_in_function{
    .code = "N806",
    .name = "non-lowercase-variable-in-function",
    .family = "pep8-naming",
    .summary = "Variable `{name}` in function should be lowercase",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what = "Finds local variables with capitals in their name. Left alone are globals, and names of "
                    "types: results "
                    "of `TypeVar`, `NewType`, `namedtuple`, `NamedTuple` and `TypedDict`, and explicit type "
                    "aliases.",
            .why = "Capitals stand for constants and classes, which a local variable seldom is.",
            .example = "def total(rows):\n    Sum = 0\n    ...\n",
            .instead = "def total(rows):\n    sum_ = 0\n    ...\n",
            .references = "https://peps.python.org/pep-0008/#function-and-variable-names\n"},
    .on = {.binding = check},
};

}  // namespace pyforge::rules
