#include "rules/flake8_bandit/suspicious.hpp"

#include <algorithm>
#include <iterator>

#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "rules/flake8_bandit/suspicious_tables.hpp"
#include "rules/flake8_bandit/type_place.hpp"
#include "rules/flake8_bandit/url_scheme.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

consteval bool sorted(auto first, auto last) {
    return std::is_sorted(first, last,
                          [](const Suspicious& a, const Suspicious& b) { return a.name < b.name; });
}
static_assert(sorted(std::begin(kSuspiciousUses), std::end(kSuspiciousUses)));
static_assert(sorted(std::begin(kSuspiciousImports), std::end(kSuspiciousImports)));

template <std::size_t N>
const Rule* find(const Suspicious (&table)[N], std::string_view name) noexcept {
    const auto at = std::lower_bound(std::begin(table), std::end(table), name,
                                     [](const Suspicious& s, std::string_view n) { return s.name < n; });
    return at != std::end(table) && at->name == name ? at->rule : nullptr;
}

bool is_root(std::string_view module) noexcept {
    return std::binary_search(std::begin(kSuspiciousRoots), std::end(kSuspiciousRoots), module);
}

const Rule* rule_for(Context& ctx, NodeId expression) {
    const semantic::QualifiedName name = ctx.model.qualified_name(expression);
    if (!name) {
        return nullptr;
    }
    for (const Suspicious& module : kSuspiciousModules) {
        if (name.segment(0) == module.name) {
            return module.rule;
        }
    }
    std::string& dotted = ctx.facts().buffer;
    dotted.clear();
    name.append_to(dotted);
    return find(kSuspiciousUses, dotted);
}

// The message is the rule's summary: these have no placeholders.
void report(Context& ctx, const Rule& rule, Range range) {
    ctx.report(rule, range, {rule.summary});
}

bool is_harmless(const Context& ctx, const Rule& rule, NodeId call) {
    if (&rule == &s308_suspicious_mark_safe_usage) {
        const auto view = ctx.tree.get<ast::Call>(call);
        return view.args().size() == 1 && is_string(ctx.tree, view.args()[0]);
    }
    return &rule == &s310_suspicious_url_open_usage && opens_web_address(ctx, call);
}

// The decorator with its `@`.
Range decorator_range(const Context& ctx, NodeId expression) {
    TokenId at = ctx.tokens.at_or_after(ctx.node(expression).start);
    while (at > 0 && ctx.tokens[at].kind != TokenKind::At) {
        --at;
    }
    return {ctx.tokens[at].start, ctx.node(expression).end};
}

bool decorates(const parse::Tree& tree, NodeId function, NodeId expression) {
    const auto decorators = tree.list(tree.slot(function, ast::FunctionDef::S::decorator_list));
    return std::find(decorators.begin(), decorators.end(), expression) != decorators.end();
}

void check_reference(Context& ctx, const semantic::Reference& reference) {
    static constexpr u16 kNoUse = semantic::kRefString | semantic::kRefDelete | semantic::kRefDunderAll;
    const parse::Tree& tree = ctx.tree;
    if ((reference.flags & kNoUse) != 0 || tree.kind(reference.node) != NodeKind::Name) {
        return;
    }
    NodeId top = reference.node;
    while (tree.kind(tree.parent(top)) == NodeKind::Attribute) {
        top = tree.parent(top);
    }
    const NodeId parent = tree.parent(top);
    const bool called = tree.kind(parent) == NodeKind::Call && tree.get<ast::Call>(parent).func() == top;
    // Decorators are looked at with mark_safe, which is used as one.
    const bool decorator = !called && parse::is_function(tree.kind(parent)) &&
                           (ctx.settings.preview || ctx.selected(s308_suspicious_mark_safe_usage)) &&
                           decorates(tree, parent, top);
    if ((!called && !decorator && !ctx.settings.preview) || tree[top].context() != parse::Context::Load) {
        return;
    }
    const Rule* rule = rule_for(ctx, top);
    if (rule == nullptr || !ctx.selected(*rule) || stands_for_type(ctx, top)) {
        return;
    }
    if (called) {
        if (!is_harmless(ctx, *rule, parent)) {
            report(ctx, *rule, ctx.range(parent));
        }
    } else {
        report(ctx, *rule, decorator && !ctx.settings.preview ? decorator_range(ctx, top) : ctx.range(top));
    }
}

void check_references(Context& ctx, const semantic::Binding& binding) {
    for (u32 at = binding.references; at != kNone; at = ctx.model.references[at].previous) {
        check_reference(ctx, ctx.model.references[at]);
    }
}

}  // namespace

void check_suspicious_uses(Context& ctx) {
    const semantic::Model& model = ctx.model;
    if (!model.module.empty() && is_root(ctx.names.text(model.module[0]))) {
        // The module itself, where what it defines goes by its own name.
        for (const semantic::Reference& reference : model.references) {
            check_reference(ctx, reference);
        }
        return;
    }
    for (const semantic::Import& import : model.imports) {
        if (import.binding == kNone || import.level != 0 || import.segment_count == 0) {
            continue;
        }
        const std::string_view root = ctx.names.text(model.segments[import.segments]);
        if (is_root(root) || root == "builtins") {
            check_references(ctx, model.bindings[import.binding]);
        }
    }
    if (ctx.selected(s307_suspicious_eval_usage)) {
        for (const semantic::Binding& binding : model.bindings) {
            if (binding.name == names::eval && binding.kind == semantic::BindingKind::Builtin) {
                check_references(ctx, binding);
            }
        }
    }
}

namespace {

// The name after `from`, without leading dots.
Range module_range(const Context& ctx, NodeId from) {
    TokenId at = ctx.tokens.at_or_after(ctx.node(from).start) + 1;
    while (ctx.tokens[at].kind == TokenKind::Dot || ctx.tokens[at].kind == TokenKind::Ellipsis) {
        ++at;
    }
    const u32 start = ctx.tokens[at].start;
    while (ctx.tokens[at].kind != TokenKind::KwImport && ctx.tokens[at].kind != TokenKind::Newline) {
        ++at;
    }
    return {start, ctx.tokens[at - 1].end};
}

void check_from(Context& ctx, NodeId id) {
    const auto from = ctx.tree.get<ast::ImportFrom>(id);
    if (from.module() == kNone) {
        return;
    }
    const std::string_view module = ctx.tree.name(from.module());
    if (const Rule* rule = find(kSuspiciousImports, module);
        rule != nullptr && rule != &s412_suspicious_httpoxy_import) {
        report(ctx, *rule, module_range(ctx, id));
        return;
    }
    for (const NodeId name : from.names()) {
        const auto alias = ctx.tree.try_get<ast::alias>(name);
        if (!alias) {
            continue;
        }
        std::string& dotted = ctx.facts().buffer;
        dotted.assign(module).append(".").append(ctx.tree.name(alias.name()));
        if (const Rule* rule = find(kSuspiciousImports, dotted)) {
            report(ctx, *rule, module_range(ctx, id));
        }
    }
}

void check(Context& ctx, NodeId id) {
    if (ctx.is_stub || ctx.facts().in_type_checking_block(ctx.model, id)) {
        return;
    }
    if (ctx.tree.kind(id) == NodeKind::ImportFrom) {
        check_from(ctx, id);
        return;
    }
    for (const NodeId name : ctx.tree.get<ast::Import>(id).names()) {
        const auto alias = ctx.tree.try_get<ast::alias>(name);
        const Rule* rule = alias ? find(kSuspiciousImports, ctx.tree.name(alias.name())) : nullptr;
        if (rule != nullptr && rule != &s412_suspicious_httpoxy_import) {
            report(ctx, *rule, ctx.range(name));
        }
    }
}

}  // namespace

void check_suspicious_import(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
