#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Names that a framework calls by a rule of its own: visit_<Node> of ast's visitors, do_<METHOD> of HTTP
// handlers.
bool is_called_by_name(const Context& ctx, NodeId id, std::string_view name) {
    const bool visit = name.starts_with("visit_");
    if (!visit && !name.starts_with("do_")) {
        return false;
    }
    const NodeId owner = ctx.tree.parent(id);
    return ctx.tree.kind(owner) == NodeKind::ClassDef &&
           any_base(ctx, owner, [&](const semantic::QualifiedName& base) {
               return visit ? base.is("ast", "NodeVisitor") || base.is("ast", "NodeTransformer")
                            : base.is("http", "server", "BaseHTTPRequestHandler") ||
                                  base.is("http", "server", "CGIHTTPRequestHandler") ||
                                  base.is("http", "server", "SimpleHTTPRequestHandler");
           });
}

void check(Context& ctx, NodeId id) {
    const std::string_view name = ctx.tree.name(ctx.tree.slot(id, ast::FunctionDef::S::name));
    if (naming::is_lower_case(name) || naming::is_ignored(ctx.settings, name)) {
        return;
    }
    const Function function = function_of(ctx, id);
    if (has_typing_decorator(ctx, function, "override") || has_typing_decorator(ctx, function, "overload") ||
        is_called_by_name(ctx, id, name)) {
        return;
    }
    ctx.report(definition_name(ctx, function.id), {"Function name `", name, "` should be lowercase"});
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n802_invalid_function_name{
    .code = "N802",
    .name = "invalid-function-name",
    .family = "pep8-naming",
    .summary = "Function name `{name}` should be lowercase",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what = "Finds functions and methods with capitals in their name. Left alone are methods under "
                    "`@override` and "
                    "`@overload`, and the names that `ast.NodeVisitor` and HTTP request handlers call.",
            .why = "One form for all functions lets readers tell them from classes, and spell them without "
                   "looking.",
            .example = "def readConfig(): ...\n",
            .instead = "def read_config(): ...\n",
            .references = "https://peps.python.org/pep-0008/#function-and-variable-names\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = check},
};

}  // namespace pyforge::rules
