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
    std::string& module = ctx.facts().buffer;
    module.assign(static_cast<std::size_t>(import.level()), '.');
    if (import.module() != kNone) {
        module += ctx.names.text(import.module());
    }
    ctx.report(ctx.range(id),
               {"`from ", std::string_view(module), " import *` used; unable to detect undefined names"});
}

}  // namespace

extern constinit const Rule f403_undefined_local_with_import_star{
    .code = "F403",
    .name = "undefined-local-with-import-star",
    .family = "pyflakes",
    .summary = "`from {name} import *` used; unable to detect undefined names",
    .category = Category::Suspicious,
    .doc = {.what = "Finds star imports.",
            .why = "A star import brings in names that the file does not show. Readers and tools cannot tell "
                   "where a name comes from, and a new name in the other module silently replaces one here.",
            .example = "from os.path import *\n",
            .instead = "from os.path import join\n",
            .references = "https://docs.python.org/3/tutorial/modules.html#more-on-modules\n"},
    .on = {.nodes = {NodeKind::ImportFrom}, .node = each<check>},
};

}  // namespace pyforge::rules
