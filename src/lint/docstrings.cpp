#include "lint/docstrings.hpp"

#include <algorithm>

#include "lex/literals.hpp"
#include "lint/characters.hpp"
#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::lint {

std::string_view trim_start(std::string_view text) noexcept {
    while (!text.empty()) {
        const unicode::Decoded d = unicode::decode_utf8(text.data());
        if (!is_white_space(d.character)) {
            break;
        }
        text.remove_prefix(d.length);
    }
    return text;
}

std::string_view trim_end(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && (static_cast<u8>(text[at]) & 0xC0) == 0x80) {
            --at;
        }
        if (!is_white_space(unicode::decode_utf8(text.data() + at).character)) {
            break;
        }
        text = text.substr(0, at);
    }
    return text;
}

std::string_view until_white_space(std::string_view text) noexcept {
    std::size_t end = text.size();
    for_each_character(text, [&](char32_t c, u32 at) {
        if (is_white_space(c)) {
            end = at;
            return false;
        }
        return true;
    });
    return text.substr(0, end);
}

Range Docstring::line(u32 number) const noexcept {
    const Range whole = source->line_range(number);
    return {std::max(whole.start, body.start), std::min(whole.end, body.end)};
}

std::string_view Docstring::summary() const noexcept {
    return source->slice(text.start, std::min(text.end, source->line_range(summary_line).end));
}

std::string_view Docstring::indentation() const noexcept {
    const u32 start = source->line_start(first_line);
    u32 end = start;
    while (end < range.start &&
           (source->data[end] == ' ' || source->data[end] == '\t' || source->data[end] == '\f')) {
        ++end;
    }
    return source->slice(start, end);
}

namespace {

parse::NodeList body_of(const Context& ctx, NodeId definition) noexcept {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(definition)) {
        case NodeKind::Module:
            return tree.get<ast::Module>(definition).body();
        case NodeKind::ClassDef:
            return tree.get<ast::ClassDef>(definition).body();
        default:
            return function_of(ctx, definition).body;
    }
}

void read(const Context& ctx, NodeId constant, Docstring& out) {
    const lex::Token& token = ctx.tokens[ctx.tree.get<ast::Constant>(constant).first_token()];
    out.state = Docstring::State::Found;
    out.source = &ctx.text;
    out.quotes = (token.flags & lex::kTriple) != 0 ? 3 : 1;
    out.prefix = static_cast<u8>(token.aux);
    out.flags = token.flags;
    out.range = {token.start, token.end};
    out.body = lex::string_body(token);
    const std::string_view text = trim(ctx.text.slice(out.body));
    out.text.start = text.empty() ? out.body.start : static_cast<u32>(text.data() - ctx.text.data);
    out.text.end = out.text.start + static_cast<u32>(text.size());
    out.first_line = ctx.text.line_of(token.start);
    out.last_line = out.first_line;
    if (out.triple() || (token.flags & lex::kHasBackslash) != 0) {
        out.last_line = ctx.text.line_of(token.end);
    }
    out.summary_line = out.first_line;
    while (out.summary_line < out.last_line && ctx.text.line_start(out.summary_line + 1) <= out.text.start) {
        ++out.summary_line;
    }
}

}  // namespace

const Docstring& docstring_of(const Context& ctx, const Definition& definition) {
    Docstring& known = ctx.facts().docstring;
    if (known.definition == definition.node) {
        return known;
    }
    known.definition = definition.node;
    known.state = Docstring::State::Missing;
    const parse::NodeList body = body_of(ctx, definition.node);
    const auto statement = body.empty() ? ast::Expr{} : ctx.tree.try_get<ast::Expr>(body[0]);
    if (statement && is_string(ctx.tree, statement.value())) {
        if ((ctx.tree[statement.value()].flags & parse::kConcatenated) != 0) {
            known.state = Docstring::State::Joined;
        } else {
            read(ctx, statement.value(), known);
        }
    }
    return known;
}

}  // namespace pyforge::lint
