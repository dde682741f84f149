#include "lint/edits.hpp"

namespace pyforge::lint {

std::string_view line_ending(const Context& ctx) noexcept {
    const source::Text& text = ctx.text;
    if (text.line_count() < 2) {
        return "\n";
    }
    const u32 next = text.line_start(2);
    if (text.data[next - 1] == '\r') {
        return "\r";
    }
    return next >= 2 && text.data[next - 2] == '\r' ? "\r\n" : "\n";
}

Range parenthesized(const Context& ctx, NodeId operand) noexcept {
    const lex::Tokens& tokens = ctx.tokens;
    Range range = ctx.range(operand);
    const NodeId parent = ctx.tree.parent(operand);
    const Range limit = parent == kNone ? Range{0, ctx.text.size} : ctx.range(parent);
    lex::TokenId first = tokens.at_or_after(range.start);
    while (first > 0) {
        const lex::Token& open = tokens[--first];
        if (open.kind != TokenKind::LeftParen || open.start < limit.start || open.value == kNone) {
            break;
        }
        const lex::Token& close = tokens[open.value];
        if (close.kind != TokenKind::RightParen || close.start < range.end || close.end > limit.end) {
            break;
        }
        range = {open.start, close.end};
    }
    return range;
}

u32 before_continuations(const source::Text& text, u32 offset) noexcept {
    u32 line = text.line_of(offset);
    u32 at = offset;
    while (line > 1) {
        u32 first = text.line_start(line);
        while (first < at &&
               (text.data[first] == ' ' || text.data[first] == '\t' || text.data[first] == '\f')) {
            ++first;
        }
        const Range above = text.line_range(line - 1);
        if (first < at || above.start == above.end || text.data[above.end - 1] != '\\') {
            break;
        }
        at = above.end - 1;
        --line;
    }
    return at;
}

parse::NodeList block_of(const parse::Tree& tree, NodeId statement) noexcept {
    const NodeId parent = tree.parent(statement);
    if (parent == kNone) {
        return {};
    }
    parse::NodeList found;
    const auto look = [&](parse::NodeList list) {
        // Lists are in the order of the source, and so are the numbers of their nodes.
        if (!list.empty() && list[0] <= statement && statement <= list[list.size() - 1]) {
            found = list;
        }
    };
    const auto with_orelse = [&](auto view) {
        look(view.body());
        look(view.orelse());
    };
    const auto with_all = [&](auto view) {
        with_orelse(view);
        look(view.finalbody());
    };
    switch (tree.kind(parent)) {
        case NodeKind::Module:
            look(tree.get<ast::Module>(parent).body());
            break;
        case NodeKind::ClassDef:
            look(tree.get<ast::ClassDef>(parent).body());
            break;
        case NodeKind::FunctionDef:
            look(tree.get<ast::FunctionDef>(parent).body());
            break;
        case NodeKind::AsyncFunctionDef:
            look(tree.get<ast::AsyncFunctionDef>(parent).body());
            break;
        case NodeKind::If:
            with_orelse(tree.get<ast::If>(parent));
            break;
        case NodeKind::For:
            with_orelse(tree.get<ast::For>(parent));
            break;
        case NodeKind::AsyncFor:
            with_orelse(tree.get<ast::AsyncFor>(parent));
            break;
        case NodeKind::While:
            with_orelse(tree.get<ast::While>(parent));
            break;
        case NodeKind::Try:
            with_all(tree.get<ast::Try>(parent));
            break;
        case NodeKind::TryStar:
            with_all(tree.get<ast::TryStar>(parent));
            break;
        case NodeKind::ExceptHandler:
            look(tree.get<ast::ExceptHandler>(parent).body());
            break;
        case NodeKind::With:
            look(tree.get<ast::With>(parent).body());
            break;
        case NodeKind::AsyncWith:
            look(tree.get<ast::AsyncWith>(parent).body());
            break;
        case NodeKind::match_case:
            look(tree.get<ast::match_case>(parent).body());
            break;
        default:
            break;
    }
    return found;
}

void remove_statement(const Context& ctx, Report report, NodeId statement, bool leaves_none) {
    if (!report) {
        return;
    }
    const parse::Tree& tree = ctx.tree;
    const lex::Tokens& tokens = ctx.tokens;
    const Range range = ctx.range(statement);
    const bool alone = block_of(tree, statement).size() < 2 || leaves_none;
    if (alone && tree.kind(tree.parent(statement)) != NodeKind::Module) {
        report.replace(range, {"pass"});
        return;
    }
    const lex::TokenId behind = tokens.at_or_after(range.end);
    if (tokens[behind].kind == TokenKind::Semicolon) {
        const lex::Token& next = tokens[behind + 1];
        const bool last = next.kind == TokenKind::Newline || next.kind == TokenKind::EndMarker;
        report.remove({range.start, last ? tokens[behind].end : next.start});
        return;
    }
    const source::Text& text = ctx.text;
    const u32 line = text.line_start(text.line_of(range.start));
    const u32 start = before_continuations(text, range.start);
    const std::string_view before = text.slice(line, range.start);
    if (start != range.start || before.find_first_not_of(" \t\f") != std::string_view::npos) {
        report.remove({start, range.end});
        return;
    }
    const u32 last = text.line_of(range.end);
    report.remove({line, last < text.line_count() ? text.line_start(last + 1) : text.size});
}

}  // namespace pyforge::lint
