#include <algorithm>

#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using semantic::BindingKind;

constexpr BindingKinds kVariables{BindingKind::Assignment,
                                  BindingKind::NamedExpr,
                                  BindingKind::AugAssignment,
                                  BindingKind::Annotation,
                                  BindingKind::AnnotatedAssignment,
                                  BindingKind::LoopVar,
                                  BindingKind::WithItem,
                                  BindingKind::Pattern};

// Model = apps.get_model("app", "Model"): Django's way to a class by its name, or by one not known here.
bool is_model_lookup(const Context& ctx, NodeId call_id, std::string_view name) {
    const parse::Tree& tree = ctx.tree;
    const auto args = tree.get<ast::Call>(call_id).args();
    const auto is_starred = [&](NodeId arg) { return tree.kind(arg) == NodeKind::Starred; };
    if (std::any_of(args.begin(), args.end(), is_starred)) {
        return false;
    }
    NodeId model = keyword_value(tree, call_id, "model_name");
    if (model == kNone && !args.empty()) {
        model = args.back();
    }
    return model != kNone && (!is_string(tree, model) || string_value(ctx, model) == name);
}

// Class = import_string("module.Class").
bool is_class_import(const Context& ctx, NodeId call_id, std::string_view name) {
    const auto args = ctx.tree.get<ast::Call>(call_id).args();
    const NodeId path = args.empty() ? keyword_value(ctx.tree, call_id, "dotted_path") : args[0];
    const std::string_view value = path == kNone ? std::string_view{} : string_value(ctx, path);
    const std::size_t dot = value.rfind('.');
    return dot != std::string_view::npos && value.substr(dot + 1) == name;
}

// The last part of a dotted name: b of a.b; kNone for other expressions.
NameId last_part(const parse::Tree& tree, NodeId expr) {
    NameId last = kNone;
    for (auto attribute = tree.try_get<ast::Attribute>(expr); attribute;
         attribute = tree.try_get<ast::Attribute>(expr)) {
        last = last == kNone ? attribute.attr() : last;
        expr = attribute.value();
    }
    const auto name = tree.try_get<ast::Name>(expr);
    return !name ? kNone : last == kNone ? name.id() : last;
}

// T = TypeVar("T"), Point = namedtuple(…), Alias: TypeAlias = …, and Django's lookups: names of types.
bool names_a_type(const Context& ctx, const semantic::Binding& binding) {
    const parse::Tree& tree = ctx.tree;
    if (binding.kind == BindingKind::NamedExpr) {
        return false;
    }
    NodeId statement = binding.node;
    while (statement != kNone && !parse::is_stmt(tree.kind(statement))) {
        statement = tree.parent(statement);
    }
    const auto annotated = tree.try_get<ast::AnnAssign>(statement);
    if (annotated && ctx.model.is_typing(annotated.annotation(), "TypeAlias")) {
        return true;
    }
    const auto assign = tree.try_get<ast::Assign>(statement);
    const NodeId value = annotated ? annotated.value() : assign ? assign.value() : kNone;
    if (value == kNone || tree.kind(value) != NodeKind::Call) {
        return false;
    }
    const NodeId callee = tree.get<ast::Call>(value).func();
    const std::string_view name = ctx.names.text(binding.name);
    const NameId last = last_part(tree, callee);
    if (last == kNone) {
        return false;
    }
    if (tree.name(last) == "get_model" && is_model_lookup(ctx, value, name)) {
        return true;
    }
    const semantic::QualifiedName type = ctx.model.qualified_name(callee);
    if (type.is("django", "utils", "module_loading", "import_string") && is_class_import(ctx, value, name)) {
        return true;
    }
    return assign && (ctx.model.is_typing(callee, "TypeVar") || ctx.model.is_typing(callee, "NewType") ||
                      ctx.model.is_typing(callee, "NamedTuple") || ctx.model.is_typing(callee, "TypedDict") ||
                      type.is("collections", "namedtuple"));
}

// A walrus in a comprehension binds outside of it, but is the comprehension's affair.
void check(Context& ctx, u32 id) {
    const semantic::Binding& binding = ctx.model.bindings[id];
    if ((binding.flags & semantic::kGlobal) != 0 ||
        ctx.model.scopes[binding.scope].kind != semantic::ScopeKind::Function) {
        return;
    }
    const std::string_view name = ctx.names.text(binding.name);
    if (naming::is_lower_case(name) || naming::is_ignored(ctx.settings, name) || names_a_type(ctx, binding) ||
        (binding.kind == BindingKind::NamedExpr && ctx.facts().in_comprehension(ctx.tree, binding.node))) {
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
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds local variables with capitals in their name. Left alone are globals, and names of "
                    "types: results "
                    "of `TypeVar`, `NewType`, `namedtuple`, `NamedTuple` and `TypedDict`, and explicit type "
                    "aliases.",
            .why = "Capitals stand for constants and classes, which a local variable seldom is.",
            .example = "def total(rows):\n    Sum = 0\n    ...\n",
            .instead = "def total(rows):\n    sum_ = 0\n    ...\n",
            .references = "https://peps.python.org/pep-0008/#function-and-variable-names\n"},
    .on = {.bindings = kVariables, .binding = check},
};

}  // namespace pyforge::rules
