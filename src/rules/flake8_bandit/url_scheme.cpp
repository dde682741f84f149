#include "rules/flake8_bandit/url_scheme.hpp"

#include <algorithm>

#include "lex/literals.hpp"
#include "rules/flake8_bandit/arguments.hpp"
#include "rules/flake8_bandit/assigned.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

bool has_web_scheme(std::string_view text) noexcept {
    while (!text.empty() && (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r'))) {
        text.remove_prefix(1);
    }
    return text.starts_with("http://") || text.starts_with("https://");
}

// The text at the beginning of the first f-string among the parts of the literal.
std::string_view first_text(const Context& ctx, NodeId joined) {
    const auto view = ctx.tree.get<ast::JoinedStr>(joined);
    for (TokenId at = view.first_token(); at < view.last_token(); ++at) {
        const lex::Token& next = ctx.tokens[at + 1];
        if (ctx.tokens[at].kind != TokenKind::FStringStart || next.kind == TokenKind::FStringEnd) {
            continue;  // a plain string or an empty f-string
        }
        if (next.kind != TokenKind::FStringMiddle) {
            return {};
        }
        std::string& value = ctx.facts().value;
        value.clear();
        lex::append_string_value(next, ctx.text, value, nullptr);
        return value;
    }
    return {};
}

// Operands of `+`: the leftmost decides.
bool is_web_address(const Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    while (const auto sum = tree.try_get<ast::BinOp>(id)) {
        if (sum.op() != parse::Operator::Add) {
            return false;
        }
        id = sum.left();
    }
    return tree.kind(id) == NodeKind::JoinedStr ? has_web_scheme(first_text(ctx, id))
                                                : has_web_scheme(string_value(ctx, id));
}

bool names_web_address(const Context& ctx, NodeId id) {
    if (ctx.tree.kind(id) == NodeKind::Name) {
        id = only_assigned(ctx, id);
    }
    return id != kNone && is_web_address(ctx, id);
}

bool ends_with(const semantic::QualifiedName& name, std::string_view last) noexcept {
    return name && name.segment(name.count - 1) == last;
}

// f(*a) or f(**k): there may be more arguments than are written.
bool unpacks(const parse::Tree& tree, NodeId call) noexcept {
    const auto view = tree.get<ast::Call>(call);
    const auto args = view.args();
    const auto keywords = view.keywords();
    return std::any_of(args.begin(), args.end(),
                       [&](NodeId id) { return tree.kind(id) == NodeKind::Starred; }) ||
           std::any_of(keywords.begin(), keywords.end(),
                       [&](NodeId id) { return tree.get<ast::keyword>(id).arg() == kNone; });
}

}  // namespace

bool opens_web_address(const Context& ctx, NodeId call) {
    const parse::Tree& tree = ctx.tree;
    const semantic::QualifiedName name = ctx.model.qualified_name(tree.get<ast::Call>(call).func());
    if (!ends_with(name, "urlopen") && !ends_with(name, "urlretrieve") && !ends_with(name, "Request")) {
        return false;  // openers are given the address later
    }
    const NodeId url = argument(tree, call, "url", 0);
    if (url == kNone || unpacks(tree, call)) {
        return false;
    }
    if (const auto inner = tree.try_get<ast::Call>(url); inner && ends_with(name, "urlopen")) {
        const semantic::QualifiedName made = ctx.model.qualified_name(inner.func());
        const NodeId address = argument(tree, url, "url", 0);
        return (made.is("urllib", "request", "Request") ||
                made.is("six", "moves", "urllib", "request", "Request")) &&
               address != kNone && names_web_address(ctx, address);
    }
    return names_web_address(ctx, url);
}

}  // namespace pyforge::rules
