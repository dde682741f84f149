#include "rules/pep8_naming/naming.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const std::string_view name = ctx.tree.name(ctx.tree.slot(id, ast::FunctionDef::S::name));
    if (!is_dunder(name) || naming::is_ignored(ctx.settings, name)) {
        return;
    }
    semantic::ScopeId scope = ctx.model.scopes[ctx.model.scope_of(id)].parent;
    while (ctx.model.scopes[scope].kind == semantic::ScopeKind::TypeParams) {
        scope = ctx.model.scopes[scope].parent;
    }
    const bool module = scope == semantic::kModuleScope;
    if (ctx.model.scopes[scope].kind != semantic::ScopeKind::Class &&
        !(module && (name == "__getattr__" || name == "__dir__"))) {
        ctx.report(definition_name(ctx, id), {"Function name should not start and end with `__`"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};

}  // namespace

extern constinit const Rule n807_dunder_function_name{
    .code = "N807",
    .name = "dunder-function-name",
    .family = "pep8-naming",
    .summary = "Function name should not start and end with `__`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds functions outside classes whose name begins and ends with two underscores. "
                    "`__getattr__` and `__dir__` of a module, which Python itself calls, are left alone.",
            .why = "Names of this form belong to Python. A later version may give them a meaning.",
            .example = "def __prepare_report__(): ...\n",
            .instead = "def prepare_report(): ...\n",
            .references = "https://peps.python.org/pep-0008/#descriptive-naming-styles\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = each<check>},
};

}  // namespace pyforge::rules
