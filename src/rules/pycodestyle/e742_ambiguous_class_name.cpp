#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

void check(Context& ctx, NodeId id) {
    if (!names::is_ambiguous_letter(ctx.tree.get<ast::ClassDef>(id).name())) {
        return;
    }
    const Range name = definition_name(ctx, id);
    const std::string_view text = ctx.text.slice(name);
    if (text == "l" || text == "O" || text == "I") {
        ctx.report(name, {"Ambiguous class name: `", text, "`"});
    }
}

}  // namespace

extern constinit const Rule e742_ambiguous_class_name{
    .code = "E742",
    .name = "ambiguous-class-name",
    .family = "pycodestyle",
    .summary = "Ambiguous class name: `{name}`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,

    .doc = {.what = "Finds classes named `l`, `O` or `I`.",
            .why = "In some fonts these letters look like the digits one and zero.",
            .example = "class I:\n    pass\n",
            .instead = "class Integer:\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#names-to-avoid\n"},
    .on = {.nodes = {NodeKind::ClassDef}, .node = each<check>},
};

}  // namespace pyforge::rules
