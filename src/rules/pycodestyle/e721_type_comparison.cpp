#include <algorithm>

#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

using parse::Operator;

// The name of a builtin that is not shadowed; empty for other expressions. Most names are no builtin's.
std::string_view builtin_name(const Context& ctx, NodeId id) {
    const auto name = ctx.tree.try_get<ast::Name>(id);
    return name && name.id() < names::kKnownCount && ctx.model.is_builtin(id, name.id())
               ? ctx.names.text(name.id())
               : std::string_view();
}

// type(x), or a dtype of numpy, for which equality is right: those are told apart.
bool is_type_call(const Context& ctx, NodeId id) {
    const auto call = ctx.tree.try_get<ast::Call>(id);
    return call && ctx.model.is_builtin(call.func(), names::type);
}

constexpr std::string_view kTypes[] = {
    "bool",   "bytearray", "bytes",     "classmethod", "complex", "dict",  "enumerate",
    "filter", "float",     "frozenset", "int",         "list",    "map",   "memoryview",
    "object", "property",  "range",     "reversed",    "set",     "slice", "staticmethod",
    "str",    "super",     "tuple",     "type",        "zip"};

// Of a builtin.
bool is_exception(std::string_view name) {
    return name.ends_with("Error") || name.ends_with("Exception") ||
           (name.ends_with("Warning") && name != "EncodingWarning") || name.ends_with("Iteration") ||
           name == "KeyboardInterrupt" || name == "SystemExit" || name == "GeneratorExit";
}

bool is_builtin_type(const Context& ctx, NodeId id) {
    const std::string_view name = builtin_name(ctx, id);
    return !name.empty() &&
           (std::find(std::begin(kTypes), std::end(kTypes), name) != std::end(kTypes) || is_exception(name));
}

bool is_dtype(const Context& ctx, NodeId id) {
    if (const auto attribute = ctx.tree.try_get<ast::Attribute>(id)) {
        return ctx.names.text(attribute.attr()) == "dtype";
    }
    const auto call = ctx.tree.try_get<ast::Call>(id);
    return call && ctx.model.resolves_to(call.func(), "numpy", "dtype");
}

bool is_type(const Context& ctx, NodeId id) {
    return is_type_call(ctx, id) || is_builtin_type(ctx, id);
}

void check(Context& ctx, NodeId id) {
    const auto compare = ctx.tree.get<ast::Compare>(id);
    const auto ops = compare.ops();
    NodeId left = compare.left();
    for (u32 i = 0; i < ops.size(); ++i) {
        const auto op = static_cast<Operator>(ops[i]);
        const NodeId right = compare.comparators()[i];
        if ((op == Operator::Eq || op == Operator::NotEq) && (is_type(ctx, left) || is_type(ctx, right)) &&
            !is_dtype(ctx, left) && !is_dtype(ctx, right)) {
            ctx.report(ctx.range(id), {"Use `is` and `is not` for type comparisons, or `isinstance()` for "
                                       "isinstance checks"});
        }
        left = right;
    }
}

void check_all(Context& ctx, NodeIds comparisons) {
    each<check>(ctx, ctx.facts().equalities(ctx.tree, comparisons));
}

}  // namespace

extern constinit const Rule e721_type_comparison{
    .code = "E721",
    .name = "type-comparison",
    .family = "pycodestyle",
    .summary = "Use `is` and `is not` for type comparisons, or `isinstance()` for isinstance checks",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,

    .doc = {.what = "Finds types that are compared by `==` or `!=`.",
            .why =
                "`is` says that the exact type is meant; mostly `isinstance()` is, which accepts subclasses.",
            .example = "if type(x) == type(y):\n    pass\n",
            .instead = "if isinstance(x, type(y)):\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"},
    .on = {.nodes = {NodeKind::Compare}, .node = check_all},
};

}  // namespace pyforge::rules
