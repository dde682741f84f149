#include "lint/query.hpp"

#include <algorithm>

namespace pyforge::lint {

bool is_singleton(const parse::Tree& tree, NodeId id) noexcept {
    return tree.kind(id) == NodeKind::Constant && tree[id].constant() <= parse::ConstantKind::Ellipsis;
}

bool is_literal(const parse::Tree& tree, NodeId id) noexcept {
    for (NodeId n = tree[id].first; n <= id; ++n) {
        if (tree.kind(n) != NodeKind::Constant && tree.kind(n) != NodeKind::Tuple) {
            return false;
        }
    }
    return true;
}

std::string_view string_value(const Context& ctx, NodeId id) {
    std::string& value = ctx.facts().value;
    value.clear();
    if (is_string(ctx.tree, id)) {
        ctx.tree.append_constant(id, value);
    }
    return value;
}

namespace {

Truth known(bool value) noexcept {
    return value ? Truth::True : Truth::False;
}

Truth constant_truth(const Context& ctx, NodeId id) noexcept {
    using parse::ConstantKind;
    const auto constant = ctx.tree.get<ast::Constant>(id);
    const std::string_view text = ctx.tree.slice(id);
    switch (ctx.tree[id].constant()) {
        case ConstantKind::None:
        case ConstantKind::False:
            return Truth::False;
        case ConstantKind::True:
        case ConstantKind::Ellipsis:
            return Truth::True;
        case ConstantKind::Int: {
            const std::size_t from = text.size() > 1 && text[0] == '0' && (text[1] | 0x20) >= 'b' ? 2 : 0;
            return known(std::any_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                     [](char c) { return c != '0' && c != '_'; }));
        }
        case ConstantKind::Float:
        case ConstantKind::Complex: {
            for (const char c : text) {
                if (c >= '1' && c <= '9') {
                    return Truth::True;
                }
                if ((c | 0x20) == 'e') {
                    break;
                }
            }
            return Truth::False;
        }
        case ConstantKind::Str:
        case ConstantKind::Bytes:
            if (constant.first_token() != kNone) {
                for (lex::TokenId t = constant.first_token(); t <= constant.last_token(); ++t) {
                    const lex::Token& token = ctx.tokens[t];
                    const u32 quotes = (token.flags & lex::kTriple) != 0 ? 6 : 2;
                    if (token.kind == TokenKind::String && token.end - token.start > token.aux + quotes) {
                        return Truth::True;
                    }
                }
            }
            return Truth::False;
    }
    return Truth::Unknown;
}

// A display is true when something stands in it for certain: [*x] may be empty.
Truth display_truth(const parse::Tree& tree, parse::NodeList items) noexcept {
    if (items.empty()) {
        return Truth::False;
    }
    return std::any_of(items.begin(), items.end(),
                       [&](NodeId n) { return tree.kind(n) != NodeKind::Starred; })
               ? Truth::True
               : Truth::Unknown;
}

}  // namespace

Truth truthiness(const Context& ctx, NodeId id) noexcept {
    const parse::Tree& tree = ctx.tree;
    for (;;) {
        switch (tree.kind(id)) {
            case NodeKind::Constant:
                return constant_truth(ctx, id);
            case NodeKind::List:
                return display_truth(tree, tree.get<ast::List>(id).elts());
            case NodeKind::Tuple:
                return display_truth(tree, tree.get<ast::Tuple>(id).elts());
            case NodeKind::Set:
                return display_truth(tree, tree.get<ast::Set>(id).elts());
            case NodeKind::Dict: {
                const auto keys = tree.get<ast::Dict>(id).keys();
                if (keys.empty()) {
                    return Truth::False;
                }
                return std::any_of(keys.begin(), keys.end(), [](NodeId n) { return n != kNone; })
                           ? Truth::True
                           : Truth::Unknown;
            }
            case NodeKind::Lambda:
            case NodeKind::GeneratorExp:
                return Truth::True;
            case NodeKind::JoinedStr: {
                Truth truth = Truth::False;
                for (const NodeId part : tree.get<ast::JoinedStr>(id).values()) {
                    if (tree.kind(part) == NodeKind::Constant) {
                        return Truth::True;
                    }
                    truth = Truth::Unknown;
                }
                return truth;
            }
            case NodeKind::Call: {
                const auto call = tree.get<ast::Call>(id);
                const auto func = tree.try_get<ast::Name>(call.func());
                if (!func) {
                    return Truth::Unknown;
                }
                const std::string_view name = tree.name(func.id());
                static constexpr std::string_view kContainers[] = {"dict", "frozenset", "list", "tuple",
                                                                   "set"};
                if (std::find(std::begin(kContainers), std::end(kContainers), name) ==
                        std::end(kContainers) ||
                    !ctx.model.is_builtin(call.func(), func.id()) || !call.keywords().empty()) {
                    return Truth::Unknown;
                }
                if (call.args().empty()) {
                    return Truth::False;
                }
                if (call.args().size() != 1 || tree.kind(call.args()[0]) == NodeKind::Starred) {
                    return Truth::Unknown;
                }
                id = call.args()[0];
                break;  // as true as its argument
            }
            default:
                return Truth::Unknown;
        }
    }
}

NodeId keyword_value(const parse::Tree& tree, NodeId call, std::string_view name) noexcept {
    for (const NodeId id : tree.get<ast::Call>(call).keywords()) {
        const auto keyword = tree.get<ast::keyword>(id);
        if (keyword.arg() != kNone && tree.name(keyword.arg()) == name) {
            return keyword.value();
        }
    }
    return kNone;
}

Range definition_name(const Context& ctx, NodeId definition) noexcept {
    const parse::Tree& tree = ctx.tree;
    const u32 at = tree.kind(definition) == NodeKind::ClassDef
                       ? tree.get<ast::ClassDef>(definition).name_offset()
                       : tree.slot(definition, ast::FunctionDef::S::name_offset);
    const lex::TokenId token = ctx.tokens.at_or_after(at);
    return {at, ctx.tokens[token].end};
}

Function function_of(const Context& ctx, NodeId id) noexcept {
    using S = ast::FunctionDef::S;
    const parse::Tree& tree = ctx.tree;
    return {id,
            tree.slot(id, S::name),
            tree.slot(id, S::args),
            tree.slot(id, S::returns),
            tree.list(tree.slot(id, S::body)),
            tree.list(tree.slot(id, S::decorator_list))};
}

NodeId enclosing_class(const Context& ctx, NodeId function) noexcept {
    semantic::ScopeId scope = ctx.model.scopes[ctx.model.scope_of(function)].parent;
    if (scope != kNone && ctx.model.scopes[scope].kind == semantic::ScopeKind::TypeParams) {
        scope = ctx.model.scopes[scope].parent;
    }
    const bool in_class = scope != kNone && ctx.model.scopes[scope].kind == semantic::ScopeKind::Class;
    return in_class ? ctx.model.scopes[scope].node : kNone;
}

void find_known_bases(const Context& ctx, NodeId cls, Vec<u32>& out) {
    static constexpr u32 kLimit = 64;
    out.clear();
    out.push_back(cls);
    for (u32 i = 0; i < out.size() && out.size() < kLimit; ++i) {
        const auto bases = ctx.tree.get<ast::ClassDef>(out[i]).bases();
        for (const NodeId expr : bases.first(std::min(bases.size(), kMostBases))) {
            const NodeId base = without_subscript(ctx.tree, expr);
            if (ctx.tree.kind(base) != NodeKind::Name || ctx.model.binding_of(base) == kNone) {
                continue;
            }
            const semantic::Binding& binding = ctx.model.bindings[ctx.model.binding_of(base)];
            if (binding.kind == semantic::BindingKind::Class &&
                std::find(out.begin(), out.end(), binding.node) == out.end()) {
                out.push_back(binding.node);
            }
        }
    }
}

FunctionKind function_kind(const Context& ctx, const Function& function) noexcept {
    if (enclosing_class(ctx, function.id) == kNone) {
        return FunctionKind::Function;
    }
    FunctionKind kind = FunctionKind::Method;
    for (const NodeId decorator : function.decorators) {
        const semantic::QualifiedName name = ctx.model.qualified_name(decorator);
        if (name.is("builtins", "staticmethod")) {
            return FunctionKind::StaticMethod;  // whatever stands above or below it
        }
        if (name.is("builtins", "classmethod")) {
            kind = FunctionKind::ClassMethod;
        }
    }
    return kind;
}

bool is_setter(const Context& ctx, const Function& function) noexcept {
    return std::any_of(function.decorators.begin(), function.decorators.end(), [&](NodeId decorator) {
        const auto attribute = ctx.tree.try_get<ast::Attribute>(decorator);
        if (!attribute) {
            return false;
        }
        const std::string_view what = ctx.tree.name(attribute.attr());
        const auto owner = ctx.tree.try_get<ast::Name>(attribute.value());
        return (what == "setter" || what == "deleter") && owner && owner.id() == function.name;
    });
}

bool has_typing_decorator(const Context& ctx, const Function& function, std::string_view member) noexcept {
    return std::any_of(function.decorators.begin(), function.decorators.end(),
                       [&](NodeId decorator) { return ctx.model.is_typing(decorator, member); });
}

Range with_decorators(const Context& ctx, NodeId definition) noexcept {
    const parse::Tree& tree = ctx.tree;
    const auto decorators = tree.kind(definition) == NodeKind::ClassDef
                                ? tree.get<ast::ClassDef>(definition).decorator_list()
                                : tree.list(tree.slot(definition, ast::FunctionDef::S::decorator_list));
    Range range = tree[definition].range();
    if (!decorators.empty()) {
        lex::TokenId at = ctx.tokens.at_or_after(tree[decorators[0]].start);
        while (at > 0 && ctx.tokens[at].kind != TokenKind::At) {
            --at;
        }
        range.start = ctx.tokens[at].start;
    }
    return range;
}

Range comparison_operator(const Context& ctx, NodeId compare, u32 index) noexcept {
    const auto view = ctx.tree.get<ast::Compare>(compare);
    const NodeId left = index == 0 ? view.left() : view.comparators()[index - 1];
    lex::TokenId token = ctx.tokens.at_or_after(ctx.tree[left].end);
    while (ctx.tokens[token].kind == TokenKind::RightParen) {
        ++token;
    }
    const lex::Token& first = ctx.tokens[token];
    const lex::Token& second = ctx.tokens[token + 1];
    const bool two = (first.kind == TokenKind::KwIs && second.kind == TokenKind::KwNot &&
                      static_cast<parse::Operator>(view.ops()[index]) == parse::Operator::IsNot) ||
                     (first.kind == TokenKind::KwNot && second.kind == TokenKind::KwIn);
    return {first.start, two ? second.end : first.end};
}

}  // namespace pyforge::lint
