#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Did an import of tarfile run before the call? Bodies of functions run after the module.
bool imports_tarfile(const Context& ctx, NodeId call) {
    const semantic::Model& model = ctx.model;
    const semantic::ScopeKind where = model.scopes[model.scope_at(call)].kind;
    const bool late = where != semantic::ScopeKind::Module && where != semantic::ScopeKind::Class;
    for (const semantic::Import& import : model.imports) {
        if (import.level == 0 && import.module != kNone && ctx.names.text(import.module) == "tarfile" &&
            (import.statement < call ||
             (late && model.scope_at(import.statement) == semantic::kModuleScope))) {
            return true;
        }
    }
    return false;
}

void check(Context& ctx, NodeId id) {
    const auto function = ctx.tree.try_get<ast::Attribute>(ctx.tree.get<ast::Call>(id).func());
    if (!function || ctx.tree.name(function.attr()) != "extractall" || !imports_tarfile(ctx, id)) {
        return;
    }
    if (const NodeId filter = keyword_value(ctx.tree, id, "filter"); filter != kNone) {
        const std::string_view name = string_value(ctx, filter);
        if (name == "data" || name == "tar") {
            return;
        }
    }
    ctx.report(ctx.range(function.id), {"Uses of `tarfile.extractall()`"});
}

}  // namespace

extern constinit const Rule s202_tarfile_unsafe_members{
    .code = "S202",
    .name = "tarfile-unsafe-members",
    .family = "flake8-bandit",
    .summary = "Uses of `tarfile.extractall()`",
    .alias = "tarfile_unsafe_members",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `extractall` in files that import `tarfile`, unless `filter` is \"data\" "
                    "or \"tar\".",
            .why = "A file in an archive may be named `/etc/passwd` or `../../x`, and is then written "
                   "there. The filters refuse such names.",
            .example = "import tarfile\n"
                       "\n"
                       "with tarfile.open(name) as archive:\n"
                       "    archive.extractall(folder)\n",
            .instead = "import tarfile\n"
                       "\n"
                       "with tarfile.open(name) as archive:\n"
                       "    archive.extractall(folder, filter=\"data\")\n",
            .references = "https://docs.python.org/3/library/tarfile.html#tarfile-extraction-filter\n"
                          "https://cwe.mitre.org/data/definitions/22.html\n",
        },
    .on = {.nodes = {NodeKind::Call}, .node = each<check>},
};

}  // namespace pyforge::rules
