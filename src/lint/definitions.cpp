#include "lint/definitions.hpp"

#include <algorithm>

#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::lint {

namespace {

std::string_view last_part(std::string_view dotted) noexcept {
    return dotted.substr(dotted.rfind('.') + 1);
}

bool is_private_name(std::string_view name) noexcept {
    return name.starts_with('_') && !(is_dunder(name) && name.size() > 4);
}

bool is_public_module(const Context& ctx) noexcept {
    for (std::string_view rest = ctx.package; !rest.empty();) {
        const std::string_view part = last_part(rest);
        if (is_private_name(part)) {
            return false;
        }
        rest.remove_suffix(std::min(rest.size(), part.size() + 1));
    }
    return !is_private_name(ctx.file_name.substr(0, ctx.file_name.rfind('.')));
}

bool is_exported(const Context& ctx, NameId name) noexcept {
    const Vec<NameId>& exports = ctx.facts().exports;
    return !ctx.model.all_defined || std::binary_search(exports.begin(), exports.end(), name);
}

bool is_public(const Context& ctx, const Definition& definition, const Definition& parent) noexcept {
    const parse::Tree& tree = ctx.tree;
    if (!parent.is_public || parse::is_function(tree.kind(parent.node))) {
        return false;
    }
    const bool in_class = tree.kind(parent.node) == NodeKind::ClassDef;
    if (tree.kind(definition.node) == NodeKind::ClassDef) {
        const NameId name = tree.get<ast::ClassDef>(definition.node).name();
        return !tree.name(name).starts_with('_') && (in_class || is_exported(ctx, name));
    }
    const Function function = function_of(ctx, definition.node);
    const std::string_view name = tree.name(function.name);
    if (in_class) {
        return !is_setter(ctx, function) && (!name.starts_with('_') || is_dunder(name));
    }
    return !name.starts_with('_') && is_exported(ctx, function.name);
}

}  // namespace

void find_definitions(const Context& ctx, Definitions& out) {
    const parse::Tree& tree = ctx.tree;
    out.clear();
    out.push_back({tree.root(), kNone, 0, is_public_module(ctx), false});
    for (NodeId id = 0; id < tree.size(); ++id) {
        const NodeKind kind = tree.kind(id);
        if (parse::is_function(kind) || kind == NodeKind::ClassDef) {
            out.push_back({id, kNone, 0, false, false});
        }
    }
    std::sort(out.begin() + 1, out.end(), [&](const Definition& a, const Definition& b) {
        return tree[a.node].start < tree[b.node].start;
    });
    Vec<NameId>& exports = ctx.facts().exports;
    exports.clear();
    for (const semantic::AllEntry& entry : ctx.model.all) {
        exports.push_back(entry.name);
    }
    std::sort(exports.begin(), exports.end());
    Vec<u32>& last_at_depth = ctx.facts().stack;
    last_at_depth.clear();
    for (u32 i = 1; i < out.size(); ++i) {
        Definition& definition = out[i];
        u32 parent = i - 1;
        while (!tree.within(definition.node, out[parent].node)) {
            parent = out[parent].parent;
        }
        definition.parent = parent;
        definition.depth = out[parent].depth + (parse::is_function(tree.kind(out[parent].node)) ? 1 : 0);
        definition.is_public = is_public(ctx, definition, out[parent]);
        if (last_at_depth.size() <= definition.depth) {
            last_at_depth.resize(definition.depth + 1, kNone);
        }
        const u32 before = last_at_depth[definition.depth];
        last_at_depth[definition.depth] = i;
        if (before != kNone && parse::is_function(tree.kind(definition.node)) &&
            parse::is_function(tree.kind(out[before].node))) {
            const Function overload = function_of(ctx, out[before].node);
            const Function function = function_of(ctx, definition.node);
            definition.implements_overload = overload.name == function.name &&
                                             has_typing_decorator(ctx, overload, "overload") &&
                                             !has_typing_decorator(ctx, function, "overload");
        }
    }
}

}  // namespace pyforge::lint
