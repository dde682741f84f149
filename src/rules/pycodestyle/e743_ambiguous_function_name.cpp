#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx, NodeId id) {
    if (!names::is_ambiguous_letter(ctx.tree.slot(id, ast::FunctionDef::S::name))) {
        return;
    }
    const Range name = definition_name(ctx, id);
    const std::string_view text = ctx.text.slice(name);
    if (text == "l" || text == "O" || text == "I") {
        ctx.report(name, {"Ambiguous function name: `", text, "`"});
    }
}

}  // namespace

extern constinit const Rule e743_ambiguous_function_name{
    .code = "E743",
    .name = "ambiguous-function-name",
    .family = "pycodestyle",
    .summary = "Ambiguous function name: `{name}`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,

    .doc = {.what = "Finds functions named `l`, `O` or `I`.",
            .why = "In some fonts these letters look like the digits one and zero.",
            .example = "def l(x):\n    pass\n",
            .instead = "def length(x):\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#names-to-avoid\n"},
    .on = {.nodes = {NodeKind::FunctionDef, NodeKind::AsyncFunctionDef}, .node = each<check>},
};

}  // namespace pyforge::rules
