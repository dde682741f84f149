#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

extern const lint::Rule d100_undocumented_public_module;
extern const lint::Rule d101_undocumented_public_class;
extern const lint::Rule d102_undocumented_public_method;
extern const lint::Rule d103_undocumented_public_function;
extern const lint::Rule d104_undocumented_public_package;
extern const lint::Rule d105_undocumented_magic_method;
extern const lint::Rule d106_undocumented_public_nested_class;
extern const lint::Rule d107_undocumented_public_init;

namespace docstrings {

using namespace lint;

namespace {

const Rule& rule_for(const Context& ctx, const Definition& definition) {
    if (definition.parent == kNone) {
        return ctx.is_init ? d104_undocumented_public_package : d100_undocumented_public_module;
    }
    const NodeKind kind = ctx.tree.kind(definition.node);
    const bool in_class =
        ctx.tree.kind(ctx.facts().definitions[definition.parent].node) == NodeKind::ClassDef;
    if (kind == NodeKind::ClassDef) {
        return in_class ? d106_undocumented_public_nested_class : d101_undocumented_public_class;
    }
    if (!in_class) {
        return d103_undocumented_public_function;
    }
    const std::string_view name = ctx.tree.name(function_of(ctx, definition.node).name);
    if (name == "__init__") {
        return d107_undocumented_public_init;
    }
    const bool magic = is_dunder(name) && name != "__new__" && name != "__call__";
    return magic ? d105_undocumented_magic_method : d102_undocumented_public_method;
}

}  // namespace

void check_missing(Context& ctx, const Definition& definition) {
    if (!definition.is_public || ctx.is_stub ||
        docstring_of(ctx, definition).state != Docstring::State::Missing) {
        return;
    }
    if (parse::is_function(ctx.tree.kind(definition.node))) {
        const Function function = function_of(ctx, definition.node);
        const bool method =
            ctx.tree.kind(ctx.facts().definitions[definition.parent].node) == NodeKind::ClassDef;
        if (has_typing_decorator(ctx, function, "overload") ||
            (method && has_typing_decorator(ctx, function, "override")) || is_ignored(ctx, definition)) {
            return;
        }
    }
    const Rule& rule = rule_for(ctx, definition);
    if (definition.parent != kNone) {
        ctx.report(rule, definition_name(ctx, definition.node), {rule.summary});
    } else if (!ctx.file_name.ends_with(".ipynb")) {
        ctx.report(rule, {0, 0}, {rule.summary});
    }
}

}  // namespace docstrings
}  // namespace pyforge::rules
