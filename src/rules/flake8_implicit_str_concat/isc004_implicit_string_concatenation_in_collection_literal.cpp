#include "lint/context.hpp"

namespace pyforge::rules {
namespace {

using namespace lint;

parse::NodeList elements(const parse::Tree& tree, NodeId id) noexcept {
    switch (tree.kind(id)) {
        case NodeKind::List:
            return tree.get<ast::List>(id).elts();
        case NodeKind::Tuple:
            return tree.get<ast::Tuple>(id).elts();
        default:
            return tree.get<ast::Set>(id).elts();
    }
}

void check(Context& ctx, NodeId id) {
    for (const NodeId element : elements(ctx.tree, id)) {
        const parse::Node& node = ctx.tree[element];
        const bool is_string = node.kind == NodeKind::Constant || node.kind == NodeKind::JoinedStr ||
                               node.kind == NodeKind::TemplateStr;
        if (is_string &&
            (node.flags & (parse::kConcatenated | parse::kParenthesized)) == parse::kConcatenated) {
            ctx.report(node.range(), {"Unparenthesized implicit string concatenation in collection"})
                .insert(node.start, {"("})
                .insert(node.end, {")"})
                .unsafe();
        }
    }
}

}  // namespace

extern constinit const Rule isc004_implicit_string_concatenation_in_collection_literal{
    .code = "ISC004",
    .name = "implicit-string-concatenation-in-collection-literal",
    .family = "flake8-implicit-str-concat",
    .summary = "Unparenthesized implicit string concatenation in collection",
    .category = Category::Suspicious,
    .severity = Severity::Warning,
    .on_by_default = true,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds string literals that stand side by side as one item of a list, tuple or set.",
            .why = "A comma that was forgotten looks the same and makes one item of two.",
            .example = "animals = [\n    \"cat\",\n    \"dog\"\n    \"mouse\",\n]\n",
            .instead = "animals = [\n    \"cat\",\n    \"dog\",\n    \"mouse\",\n]\n",
            .fix =
                "Puts parentheses around the strings, which keeps the meaning; it counts as unsafe because "
                "the comma is more likely what is missing."},
    .on = {.nodes = {NodeKind::List, NodeKind::Tuple, NodeKind::Set}, .node = each<check>},
};

}  // namespace pyforge::rules
