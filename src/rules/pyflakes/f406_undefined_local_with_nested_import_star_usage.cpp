#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto import = tree.get<ast::ImportFrom>(id);
    const auto names = import.names();
    if (names.empty() || ctx.names.text(tree.get<ast::alias>(names[0]).name()) != "*") {
        return;
    }
    if (ctx.model.scope_at(id) == semantic::kModuleScope) {
        return;
    }
    std::string& module = ctx.facts().buffer;
    module.assign(static_cast<std::size_t>(import.level()), '.');
    if (import.module() != kNone) {
        module += ctx.names.text(import.module());
    }
    ctx.report(ctx.range(id),
               {"`from ", std::string_view(module), " import *` only allowed at module level"});
}

}  // namespace

extern constinit const Rule f406_undefined_local_with_nested_import_star_usage{
    .code = "F406",
    .name = "undefined-local-with-nested-import-star-usage",
    .family = "pyflakes",
    .summary = "`from {name} import *` only allowed at module level",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds star imports inside functions and classes.",
            .why = "Python refuses them inside functions: the compiler must know which names are local. In a "
                   "class they fill the class with whatever the module has.",
            .example = "def load():\n    from settings import *\n",
            .instead = "import settings\n\n\ndef load(): ...\n"},
    .on = {.nodes = {NodeKind::ImportFrom}, .node = each<check>},
};

}  // namespace pyforge::rules
