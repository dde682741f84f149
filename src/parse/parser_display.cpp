// What stands in brackets of its own: groups, tuples, lists, sets, dictionaries and comprehensions.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

// The first one inside brackets: what stands beside a starred one is looked at as CPython does.
NodeId Parser::first_element() {
    if (kind() != TokenKind::Star) [[likely]] {
        return named_expression();
    }
    const Mark m = mark();
    const NodeId element = starred();
    if (failed_ || kind() == TokenKind::Comma || kind() == TokenKind::RightParen ||
        kind() == TokenKind::RightBracket || kind() == TokenKind::RightBrace || at_comprehension()) {
        return element;
    }
    rewind(m);
    advance();
    expression();
    if (failed_) {
        return kNone;
    }
    rewind(m);
    return star_named_expression();
}

// '(' … ')': empty tuple, group, tuple, generator, yield.
NodeId Parser::paren() {
    const DepthGuard guard(*this);
    const u32 at = start();
    advance();
    if (accept(TokenKind::RightParen)) {
        return add<NodeKind::Tuple>(at, prev_end(), 0, 0, 0U);
    }
    if (kind() == TokenKind::KwYield) {
        const NodeId value = yield_expression();
        if (!expect(TokenKind::RightParen)) {
            return kNone;
        }
        node(value).flags |= kParenthesized;
        return value;
    }
    const NodeId first = first_element();
    if (accept(TokenKind::RightParen)) {
        if (first == kNone) {
            return kNone;
        }
        if (node(first).kind == NodeKind::Starred && (node(first).flags & kParenthesized) == 0) {
            return fail_node(first, "cannot use starred expression here");
        }
        node(first).flags |= kParenthesized;
        return first;
    }
    if (kind() == TokenKind::Comma) {
        const u32 base = stack_.size();
        stack_.push_back(first);
        star_named_expressions_list(base);
        const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
        if (!expect(TokenKind::RightParen)) {
            stack_.truncate(base);
            return kNone;
        }
        const u32 elts = take_list(base);
        return add<NodeKind::Tuple>(at, prev_end(), 0, comma, elts);
    }
    if (at_comprehension()) {
        if (first != kNone && node(first).kind == NodeKind::Starred) {
            return fail_node(first, "iterable unpacking cannot be used in comprehension");
        }
        const u32 list = generators();
        if (!expect(TokenKind::RightParen)) {
            return kNone;
        }
        return add<NodeKind::GeneratorExp>(at, prev_end(), 0, 0, first, list);
    }
    return fail();
}

// The elements after the first comma, onto the stack.
NodeId Parser::star_named_expressions_list(u32 base) {
    while (accept(TokenKind::Comma)) {
        if (!traits().starts_expression || kind() == TokenKind::KwYield) {
            break;
        }
        const NodeId element = star_named_expression();
        if (at_comprehension() && !failed_ && stack_.size() > base) {
            fail_range(node(stack_[base]).start, prev_end(),
                       "did you forget parentheses around the comprehension target?");
        }
        stack_.push_back(element);
    }
    return kNone;
}

NodeId Parser::list_display() {
    const DepthGuard guard(*this);
    const u32 at = start();
    advance();
    if (accept(TokenKind::RightBracket)) {
        return add<NodeKind::List>(at, prev_end(), 0, 0, 0U);
    }
    const NodeId first = first_element();
    if (at_comprehension()) {
        if (first != kNone && node(first).kind == NodeKind::Starred) {
            return fail_node(first, "iterable unpacking cannot be used in comprehension");
        }
        const u32 list = generators();
        if (!expect(TokenKind::RightBracket)) {
            return kNone;
        }
        return add<NodeKind::ListComp>(at, prev_end(), 0, 0, first, list);
    }
    const u32 base = stack_.size();
    stack_.push_back(first);
    star_named_expressions_list(base);
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (!expect(TokenKind::RightBracket)) {
        stack_.truncate(base);
        return kNone;
    }
    const u32 elts = take_list(base);
    return add<NodeKind::List>(at, prev_end(), 0, comma, elts);
}

// '{' … '}': dictionary, set, or a comprehension of either.
NodeId Parser::brace_display() {
    const DepthGuard guard(*this);
    const u32 at = start();
    advance();
    if (accept(TokenKind::RightBrace)) {
        return add<NodeKind::Dict>(at, prev_end(), 0, 0, 0U, 0U);
    }
    if (accept(TokenKind::DoubleStar)) {
        const NodeId value = bitwise_or();
        if (at_comprehension()) {
            return fail_range(at, prev_end(), "dict unpacking cannot be used in dict comprehension");
        }
        return dict_rest(at, kNone, value);
    }
    const NodeId first = first_element();
    if (kind() == TokenKind::Colon && first != kNone && node(first).kind != NodeKind::Starred) {
        if (node(first).kind == NodeKind::NamedExpr && (node(first).flags & kParenthesized) == 0) {
            return fail();
        }
        advance();
        if (kind() == TokenKind::RightBrace || kind() == TokenKind::Comma) {
            return fail_at_token("expression expected after dictionary key and ':'");
        }
        if (kind() == TokenKind::Star) {
            return fail_at_token("cannot use a starred expression in a dictionary value");
        }
        const NodeId value = expression();
        if (at_comprehension()) {
            const u32 list = generators();
            if (!expect(TokenKind::RightBrace)) {
                return kNone;
            }
            return add<NodeKind::DictComp>(at, prev_end(), 0, 0, first, value, list);
        }
        return dict_rest(at, first, value);
    }
    if (at_comprehension()) {
        if (first != kNone && node(first).kind == NodeKind::Starred) {
            return fail_node(first, "iterable unpacking cannot be used in comprehension");
        }
        const u32 list = generators();
        if (!expect(TokenKind::RightBrace)) {
            return kNone;
        }
        require_walrus(first);
        return add<NodeKind::SetComp>(at, prev_end(), 0, 0, first, list);
    }
    const u32 base = stack_.size();
    stack_.push_back(first);
    star_named_expressions_list(base);
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (!expect(TokenKind::RightBrace)) {
        stack_.truncate(base);
        return kNone;
    }
    for (u32 i = base; version_ < 310 && i < stack_.size(); ++i) {
        require_walrus(stack_[i]);
    }
    const u32 elts = take_list(base);
    return add<NodeKind::Set>(at, prev_end(), 0, comma, elts);
}

// After the first entry of a dictionary. Keys and values lie in turn on the stack.
NodeId Parser::dict_rest(u32 at, NodeId key, NodeId value) {
    const u32 base = stack_.size();
    stack_.push_back(key);
    stack_.push_back(value);
    while (accept(TokenKind::Comma)) {
        if (kind() == TokenKind::RightBrace) {
            break;
        }
        if (accept(TokenKind::DoubleStar)) {
            value = bitwise_or();
            stack_.push_back(kNone);
            stack_.push_back(value);
            continue;
        }
        key = expression();
        if (kind() != TokenKind::Colon) {
            if (!failed_) {
                fail_range(toks_[pos_ - 1].start, prev_end(), "':' expected after dictionary key");
            }
            break;
        }
        advance();
        if (kind() == TokenKind::RightBrace || kind() == TokenKind::Comma) {
            fail_at_token("expression expected after dictionary key and ':'");
            break;
        }
        if (kind() == TokenKind::Star) {
            fail_at_token("cannot use a starred expression in a dictionary value");
            break;
        }
        value = expression();
        stack_.push_back(key);
        stack_.push_back(value);
    }
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (!expect(TokenKind::RightBrace)) {
        stack_.truncate(base);
        return kNone;
    }
    u32 keys = 0;
    u32 values = 0;
    take_pairs(base, keys, values);
    return add<NodeKind::Dict>(at, prev_end(), 0, comma, keys, values);
}

// ('for' targets 'in' disjunction ('if' disjunction)*)+
u32 Parser::generators() {
    const u32 base = stack_.size();
    while (at_comprehension()) {
        const u32 at = start();
        const u32 is_async = accept(TokenKind::KwAsync) ? 1 : 0;
        advance();
        const NodeId target = target_list();
        if (kind() != TokenKind::KwIn) {
            if (!failed_) {
                fail_at_token("'in' expected after for-loop variables");
            }
            break;
        }
        advance();
        const NodeId iter = disjunction();
        const u32 ifs_base = stack_.size();
        while (accept(TokenKind::KwIf)) {
            const NodeId test = disjunction();
            stack_.push_back(test);
        }
        const u32 ifs = take_list(ifs_base);
        const NodeId generator =
            add<NodeKind::comprehension>(at, prev_end(), 0, 0, target, iter, ifs, is_async);
        stack_.push_back(generator);
    }
    return take_list(base);
}

}  // namespace pyforge::parse
