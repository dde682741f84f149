// Expressions: operators, what hangs on an operand, and what is an operand.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

namespace {
constexpr u8 op_of(Operator op) {
    return static_cast<u8>(op);
}
}  // namespace

// The rest of star_expression (',' star_expression)* [','] behind the first one, at a comma.
NodeId Parser::tuple_of(NodeId first, u32 at) {
    const u32 base = stack_.size();
    stack_.push_back(first);
    while (accept(TokenKind::Comma)) {
        if (!traits().starts_expression || kind() == TokenKind::KwYield) {
            break;
        }
        stack_.push_back(star_expression());
    }
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    const u32 elts = take_list(base);
    return add<NodeKind::Tuple>(at, prev_end(), 0, comma, elts);
}

NodeId Parser::starred() {
    const u32 at = start();
    ++pos_;
    const NodeId value = bitwise_or();
    return add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
}

// An expression before ':=', or before a '=' that does not belong here.
NodeId Parser::before_equal(NodeId left, u32 at) {
    if (kind() == TokenKind::ColonEqual) {
        return walrus(left, at);
    }
    if (left != kNone) {
        equal_in_expression(left, at);
    }
    return left;
}

NodeId Parser::walrus(NodeId left, u32 at) {
    if (left == kNone) {
        return fail();
    }
    if (node(left).kind != NodeKind::Name || (node(left).flags & kParenthesized) != 0) {
        return fail_node(left, {"cannot use assignment expressions with ", describe_expression(left)});
    }
    advance();
    node(left).flags |= static_cast<u8>(Context::Store);
    const NodeId value = expression();
    return add<NodeKind::NamedExpr>(at, prev_end(), 0, 0, left, value);
}

// Attributes, calls and subscripts behind an operand.
[[gnu::always_inline]] inline NodeId Parser::trail(NodeId left, u32 at) {
    const Token* p = pos_.get();
    for (;;) {
        switch (p->kind) {
            case TokenKind::Dot:
                if (p[1].kind != TokenKind::Name) [[unlikely]] {
                    pos_.set(p + 1);
                    return fail();
                }
                // At a token that fits nothing has failed: `left` is there.
                left = b_.add_linked<NodeKind::Attribute>(at, p[1].end, 0, 0, b_.adopt(left, b_.node_count()),
                                                          left, p[1].value);
                p += 2;
                break;
            case TokenKind::LeftParen:
                pos_.set(p);
                left = call(left, at);
                p = pos_.get();
                break;
            case TokenKind::LeftBracket:
                pos_.set(p);
                left = subscript(left, at);
                p = pos_.get();
                break;
            default:
                pos_.set(p);
                return left;
        }
    }
}

// Most expressions are a name with what hangs on it, or one literal.
NodeId Parser::expression() {
    const Token* const begin = pos_.get();
    if (begin->kind == TokenKind::Name) [[likely]] {
        if (!b_.has_room()) [[unlikely]] {
            return make_room_for_expression();
        }
        pos_.set(begin + 1);
        const NodeId left = name_within(*begin);
        return kTokenTraits[static_cast<u8>(begin[1].kind)].ends_operand ? left
                                                                         : expression_from(left, begin);
    }
    return at_lone_atom() ? literal() : other_expression();
}

NodeId Parser::make_room_for_expression() {
    b_.more_room();
    return expression();
}

NodeId Parser::expression_from(NodeId left, const Token* begin) {
    left = trail(left, begin->start);
    if (traits().ends_operand) [[likely]] {
        return left;
    }
    return end_expression(after_name(left, begin->start, kOr), begin);
}

NodeId Parser::other_expression() {
    if (kind() == TokenKind::KwLambda) [[unlikely]] {
        return lambda();
    }
    const Token* const begin = pos_.get();
    const NodeId left = disjunction();
    return traits().ends_operand ? left : end_expression(left, begin);
}

NodeId Parser::end_expression(NodeId left, const Token* begin) {
    if (kind() == TokenKind::KwIf) [[unlikely]] {
        return ternary(left, begin->start);
    }
    if (traits().starts_expression) [[unlikely]] {
        two_expressions(left, static_cast<u32>(begin - toks_));
    }
    return left;
}

// A chain of conditional expressions: collected in a loop, built from the last to the first.
NodeId Parser::ternary(NodeId body, u32 at) {
    const u32 base = stack_.size();
    NodeId last = body;
    u32 last_start = at;
    while (kind() == TokenKind::KwIf) {
        advance();
        const NodeId test = disjunction();
        if (kind() != TokenKind::KwElse) {
            if (!failed_ && kind() != TokenKind::Colon) {
                return fail_range(last_start, prev_end(), "expected 'else' after 'if' expression");
            }
            return fail();
        }
        advance();
        stack_.push_back(last_start);
        stack_.push_back(last);
        stack_.push_back(test);
        last_start = start();
        if (kind() == TokenKind::KwLambda) {
            last = lambda();
            break;
        }
        const u32 first = pos_;
        last = disjunction();
        if (traits().starts_expression) [[unlikely]] {
            two_expressions(last, first);
        }
    }
    const u32 end = prev_end();
    while (stack_.size() > base) {
        const NodeId test = stack_[stack_.size() - 1];
        const NodeId then = stack_[stack_.size() - 2];
        const u32 from = stack_[stack_.size() - 3];
        stack_.truncate(stack_.size() - 3);
        last = add<NodeKind::IfExp>(from, end, 0, 0, test, then, last);
    }
    return last;
}

// Precedence climbing: everything from `or` down to `*`; recursion only as deep as there are levels of
// precedence.
NodeId Parser::binary(u8 min) {
    const u32 at = start();
    NodeId left = kNone;
    switch (kind()) {
        case TokenKind::KwNot:
            if (min > kNot) {
                return fail();
            }
            left = not_chain();
            break;
        case TokenKind::Plus:
        case TokenKind::Minus:
        case TokenKind::Tilde:
            left = unary();
            break;
        default:
            left = power();
            break;
    }
    return at_operator(min) ? operators(left, at, min) : left;
}

// An operand that begins with a name.
NodeId Parser::from_name(u8 min) {
    const u32 at = start();
    NodeId left = name();
    if (traits().ends_operand) {
        return left;
    }
    left = trailers(left, at);
    return traits().ends_operand ? left : after_name(left, at, min);
}

NodeId Parser::after_name(NodeId left, u32 at, u8 min) {
    if (kind() == TokenKind::DoubleStar) [[unlikely]] {
        left = to_the_power(left, at);
    }
    return at_operator(min) ? operators(left, at, min) : left;
}

// What follows the first operand, from an operator on.
NodeId Parser::operators(NodeId left, u32 at, u8 min) {
    do {
        const TokenTraits t = traits();
        if (t.precedence > kCompare) {
            ++pos_;
            const NodeId right = operand(static_cast<u8>(t.precedence + 1));
            left = add<NodeKind::BinOp>(at, prev_end(), t.op, 0, left, right);
            continue;
        }
        const u32 base = stack_.size();
        if (t.precedence == kCompare) {
            if (kind() == TokenKind::KwNot && peek() != TokenKind::KwIn) {
                return left;
            }
            // Operators and comparators in turn on the stack, then as two lists.
            do {
                u8 op = traits().op;
                if (kind() == TokenKind::KwNot) {
                    ++pos_;
                } else if (kind() == TokenKind::KwIs && next_kind() == TokenKind::KwNot) {
                    ++pos_;
                    op = op_of(Operator::IsNot);
                }
                ++pos_;
                stack_.push_back(op);
                const NodeId right = operand(kBitOr);
                stack_.push_back(right);
            } while (traits().precedence == kCompare &&
                     (kind() != TokenKind::KwNot || next_kind() == TokenKind::KwIn));
            u32 ops = 0;
            u32 comparators = 0;
            take_pairs(base, ops, comparators);
            left = add<NodeKind::Compare>(at, prev_end(), 0, 0, left, ops, comparators);
            continue;
        }
        const TokenKind op_kind = kind();
        stack_.push_back(left);
        while (accept(op_kind)) {
            const NodeId right = operand(static_cast<u8>(t.precedence + 1));
            stack_.push_back(right);
        }
        const u32 values = take_list(base);
        left = add<NodeKind::BoolOp>(at, prev_end(), t.op, 0, values);
    } while (at_operator(min));
    return left;
}

NodeId Parser::not_chain() {
    const u32 first = pos_;
    while (accept(TokenKind::KwNot)) {
    }
    const u32 count = pos_ - first;
    NodeId operand = binary(kCompare);
    const u32 end = prev_end();
    for (u32 i = count; i > 0; --i) {
        operand = add<NodeKind::UnaryOp>(toks_[first + i - 1].start, end, op_of(Operator::Not), 0, operand);
    }
    return operand;
}

NodeId Parser::unary() {
    const u32 first = pos_;
    while (kind() == TokenKind::Minus || kind() == TokenKind::Plus || kind() == TokenKind::Tilde) {
        advance();
    }
    const u32 count = pos_ - first;
    NodeId operand = power();
    const u32 end = prev_end();
    for (u32 i = count; i > 0; --i) {
        const Token& t = toks_[first + i - 1];
        const Operator op = t.kind == TokenKind::Minus  ? Operator::USub
                            : t.kind == TokenKind::Plus ? Operator::UAdd
                                                        : Operator::Invert;
        operand = add<NodeKind::UnaryOp>(t.start, end, op_of(op), 0, operand);
    }
    return operand;
}

NodeId Parser::power() {
    const u32 at = start();
    NodeId left = kNone;
    if (kind() == TokenKind::KwAwait) [[unlikely]] {
        advance();
        const NodeId value = primary();
        left = add<NodeKind::Await>(at, prev_end(), 0, 0, value);
    } else {
        left = primary();
    }
    return kind() == TokenKind::DoubleStar ? to_the_power(left, at) : left;
}

NodeId Parser::to_the_power(NodeId left, u32 at) {
    const DepthGuard guard(*this);
    advance();
    const bool sign = kind() == TokenKind::Minus || kind() == TokenKind::Plus || kind() == TokenKind::Tilde;
    const NodeId right = sign ? unary() : power();
    return add<NodeKind::BinOp>(at, prev_end(), op_of(Operator::Pow), 0, left, right);
}

NodeId Parser::primary() {
    const u32 at = start();
    const NodeId left = atom();
    switch (kind()) {
        case TokenKind::Dot:
        case TokenKind::LeftParen:
        case TokenKind::LeftBracket:
            return trailers(left, at);
        default:
            return left;
    }
}

NodeId Parser::trailers(NodeId left, u32 at) {
    return trail(left, at);
}

// A literal of one token.
NodeId Parser::literal() {
    const Token& t = token();
    const TokenTraits traits = this->traits();
    if ((t.flags & traits.joining) != 0) [[unlikely]] {
        return joined_strings();
    }
    const u8 constant = static_cast<u8>(traits.op + (t.flags & traits.sorts));
    if (!b_.has_room()) [[unlikely]] {
        return make_room_for_literal();
    }
    const u32 at = pos_;
    ++pos_;
    return b_.add_within<NodeKind::Constant>(t.start, t.end, constant, 0, at, at, 0U, 0U);
}

NodeId Parser::make_room_for_literal() {
    b_.more_room();
    return literal();
}

NodeId Parser::atom() {
    switch (kind()) {
        case TokenKind::Name:
            return name();
        case TokenKind::String:
            return strings();
        case TokenKind::FStringStart:
        case TokenKind::TStringStart:
            return joined_strings();
        case TokenKind::LeftParen:
            return paren();
        case TokenKind::LeftBracket:
            return list_display();
        case TokenKind::LeftBrace:
            return brace_display();
        case TokenKind::Number:
        case TokenKind::KwNone:
        case TokenKind::KwTrue:
        case TokenKind::KwFalse:
        case TokenKind::Ellipsis:
            return literal();
        default:
            return fail();
    }
}

NodeId Parser::yield_expression() {
    const u32 at = start();
    advance();
    if (accept(TokenKind::KwFrom)) {
        const NodeId value = expression();
        return add<NodeKind::YieldFrom>(at, prev_end(), 0, 0, value);
    }
    NodeId value = kNone;
    if (traits().starts_expression && kind() != TokenKind::KwYield) {
        value = star_expressions();
    }
    return add<NodeKind::Yield>(at, prev_end(), 0, 0, value);
}

}  // namespace pyforge::parse
