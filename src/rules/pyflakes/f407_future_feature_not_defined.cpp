#include <algorithm>
#include <iterator>

#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kFeatures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto import = tree.get<ast::ImportFrom>(id);
    if (import.module() != names::dunder_future) {
        return;
    }
    for (const NodeId alias : import.names()) {
        const std::string_view name = ctx.names.text(tree.get<ast::alias>(alias).name());
        if (std::find(std::begin(kFeatures), std::end(kFeatures), name) == std::end(kFeatures)) {
            ctx.report(ctx.range(alias), {"Future feature `", name, "` is not defined"});
        }
    }
}

}  // namespace

extern constinit const Rule f407_future_feature_not_defined{
    .code = "F407",
    .name = "future-feature-not-defined",
    .family = "pyflakes",
    .summary = "Future feature `{name}` is not defined",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Finds imports from `__future__` of a feature that no version of Python knows.",
            .why = "Python refuses to compile the file.",
            .example = "from __future__ import goto\n",
            .instead = "from __future__ import annotations\n"},
    .on = {.nodes = {NodeKind::ImportFrom}, .node = each<check>},
};

}  // namespace pyforge::rules
