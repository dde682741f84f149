// Expressions.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

namespace {
constexpr std::array<TokenTraits, 256> make_traits() {
    std::array<TokenTraits, 256> table{};
    auto at = [&table](TokenKind k) -> TokenTraits& { return table[static_cast<u8>(k)]; };
    auto binary = [&at](TokenKind k, u8 precedence, Operator op) {
        at(k).precedence = precedence;
        at(k).op = static_cast<u8>(op);
    };
    auto augmented = [&at](TokenKind k, Operator op) {
        at(k).augmented = true;
        at(k).op = static_cast<u8>(op);
    };
    using enum TokenKind;
    binary(KwOr, kOr, Operator::Or);
    binary(KwAnd, kAnd, Operator::And);
    binary(KwNot, kCompare, Operator::NotIn);  // `not in`; checked where it is met
    binary(KwIn, kCompare, Operator::In);
    binary(KwIs, kCompare, Operator::Is);
    binary(Less, kCompare, Operator::Lt);
    binary(Greater, kCompare, Operator::Gt);
    binary(LessEqual, kCompare, Operator::LtE);
    binary(GreaterEqual, kCompare, Operator::GtE);
    binary(EqualEqual, kCompare, Operator::Eq);
    binary(NotEqual, kCompare, Operator::NotEq);
    binary(Pipe, kBitOr, Operator::BitOr);
    binary(Caret, kBitXor, Operator::BitXor);
    binary(Ampersand, kBitAnd, Operator::BitAnd);
    binary(LeftShift, kShift, Operator::LShift);
    binary(RightShift, kShift, Operator::RShift);
    binary(Plus, kSum, Operator::Add);
    binary(Minus, kSum, Operator::Sub);
    binary(Star, kTerm, Operator::Mult);
    binary(Slash, kTerm, Operator::Div);
    binary(DoubleSlash, kTerm, Operator::FloorDiv);
    binary(Percent, kTerm, Operator::Mod);
    binary(At, kTerm, Operator::MatMult);
    augmented(PlusEqual, Operator::Add);
    augmented(MinusEqual, Operator::Sub);
    augmented(StarEqual, Operator::Mult);
    augmented(SlashEqual, Operator::Div);
    augmented(DoubleSlashEqual, Operator::FloorDiv);
    augmented(PercentEqual, Operator::Mod);
    augmented(AtEqual, Operator::MatMult);
    augmented(AmpersandEqual, Operator::BitAnd);
    augmented(PipeEqual, Operator::BitOr);
    augmented(CaretEqual, Operator::BitXor);
    augmented(LeftShiftEqual, Operator::LShift);
    augmented(RightShiftEqual, Operator::RShift);
    augmented(DoubleStarEqual, Operator::Pow);
    for (const TokenKind k :
         {Name,      Number,   String,  FStringStart, TStringStart, LeftParen, LeftBracket,
          LeftBrace, Ellipsis, Minus,   Plus,         Tilde,        Star,      KwFalse,
          KwNone,    KwTrue,   KwAwait, KwLambda,     KwNot,        KwYield}) {
        at(k).starts_expression = true;
    }
    for (const TokenKind k : {Name, Number, String, Ellipsis, KwFalse, KwNone, KwTrue}) {
        at(k).plain_atom = true;
    }
    for (const TokenKind k :
         {Comma, RightParen, RightBracket, RightBrace, Colon, Equal, Newline, Semicolon}) {
        at(k).ends_operand = true;
    }
    return table;
}
constexpr u8 op_of(Operator op) {
    return static_cast<u8>(op);
}
constexpr u8 constant_of(ConstantKind kind) {
    return static_cast<u8>(kind);
}
}  // namespace

const std::array<TokenTraits, 256> kTokenTraits = make_traits();

// star_expression (',' star_expression)* [',']
NodeId Parser::star_expressions() {
    const u32 at = start();
    const NodeId first = star_expression();
    if (kind() != TokenKind::Comma) [[likely]] {
        return first;
    }
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

NodeId Parser::star_expression() {
    if (kind() == TokenKind::Star) {
        const u32 at = start();
        advance();
        const NodeId value = bitwise_or();
        return add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
    }
    return expression();
}

NodeId Parser::star_named_expression() {
    if (kind() == TokenKind::Star) {
        const u32 at = start();
        advance();
        const NodeId value = bitwise_or();
        return add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
    }
    return named_expression();
}

// The first one inside brackets: what stands beside a starred one is looked at as CPython does.
NodeId Parser::first_element() {
    const Mark m = mark();
    const NodeId element = star_named_expression();
    if (element == kNone || node(element).kind != NodeKind::Starred || failed_ ||
        kind() == TokenKind::Comma || kind() == TokenKind::RightParen || kind() == TokenKind::RightBracket ||
        kind() == TokenKind::RightBrace || at_comprehension()) [[likely]] {
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

NodeId Parser::named_expression() {
    const u32 at = start();
    const NodeId left = expression();
    if (kind() == TokenKind::ColonEqual) [[unlikely]] {
        return walrus(left, at);
    }
    if (kind() == TokenKind::Equal && left != kNone) [[unlikely]] {
        equal_in_expression(left, at);
    }
    return left;
}

// The same where '=' is the caller's: an argument of a call.
NodeId Parser::argument_expression() {
    const u32 at = start();
    const NodeId left = expression();
    return kind() == TokenKind::ColonEqual ? walrus(left, at) : left;
}

// Before 3.10 an assignment expression in a set or an index needs its own brackets.
void Parser::require_walrus(NodeId element) {
    if (version_ < 310 && element != kNone && node(element).kind == NodeKind::NamedExpr &&
        (node(element).flags & kParenthesized) == 0) {
        require(310, node(element).start, node(element).end,
                "unparenthesized assignment expressions here are");
    }
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

// Most expressions are a name with what hangs on it, or one literal.
NodeId Parser::expression() {
    const Token* const begin = pos_.get();
    NodeId left = kNone;
    if (begin->kind == TokenKind::Name) [[likely]] {
        left = name();
        if (traits().ends_operand) {
            return left;
        }
        left = trailers(left, begin->start);
        if (traits().ends_operand) [[likely]] {
            return left;
        }
        left = after_name(left, begin->start, kOr);
    } else if (at_lone_atom()) {
        return atom();
    } else if (begin->kind == TokenKind::KwLambda) [[unlikely]] {
        return lambda();
    } else {
        left = disjunction();
    }
    const u32 first = static_cast<u32>(begin - toks_);
    if (kind() == TokenKind::KwIf) [[unlikely]] {
        return ternary(left, toks_[first].start);
    }
    if (traits().starts_expression) [[unlikely]] {
        two_expressions(left, first);
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
    return operators(left, at, min);
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
    return operators(left, at, min);
}

// What follows the first operand.
NodeId Parser::operators(NodeId left, u32 at, u8 min) {
    for (;;) {
        const TokenTraits t = traits();
        if (t.precedence < min || t.precedence == kNoOperator) {
            return left;
        }
        if (t.precedence > kCompare) {
            advance();
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
            while (traits().precedence == kCompare) {
                u8 op = traits().op;
                if (kind() == TokenKind::KwNot) {
                    if (peek() != TokenKind::KwIn) {
                        break;
                    }
                    advance();
                } else if (kind() == TokenKind::KwIs && peek() == TokenKind::KwNot) {
                    advance();
                    op = op_of(Operator::IsNot);
                }
                advance();
                stack_.push_back(op);
                const NodeId right = operand(kBitOr);
                stack_.push_back(right);
            }
            const u32 count = (stack_.size() - base) / 2;
            const u32 ops = b_.tree().extra.size();
            b_.tree().extra.push_back(count);
            for (u32 i = 0; i < count; ++i) {
                b_.tree().extra.push_back(stack_[base + 2 * i]);
            }
            const u32 comparators = b_.tree().extra.size();
            b_.tree().extra.push_back(count);
            for (u32 i = 0; i < count; ++i) {
                b_.tree().extra.push_back(stack_[base + 2 * i + 1]);
            }
            stack_.truncate(base);
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
    }
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
    for (;;) {
        switch (kind()) {
            case TokenKind::Dot: {
                ++pos_;
                if (kind() != TokenKind::Name) {
                    return fail();
                }
                const NameId attr = token().value;
                ++pos_;
                left = add<NodeKind::Attribute>(at, prev_end(), 0, 0, left, attr);
                break;
            }
            case TokenKind::LeftParen:
                left = call(left, at);
                break;
            case TokenKind::LeftBracket:
                left = subscript(left, at);
                break;
            default:
                return left;
        }
    }
}

NodeId Parser::name() {
    b_.make_room(1);
    const Token& t = token();
    ++pos_;
    return b_.add_within<NodeKind::Name>(t.start, t.end, 0, 0, t.value);
}

NodeId Parser::number() {
    const Token& t = token();
    const u8 kinds[] = {constant_of(ConstantKind::Int), constant_of(ConstantKind::Float),
                        constant_of(ConstantKind::Complex), constant_of(ConstantKind::Complex)};
    const u32 at = pos_;
    ++pos_;
    return add<NodeKind::Constant>(t.start, t.end, kinds[t.flags & lex::kNumberKindMask], 0, at, at, 0U, 0U);
}

NodeId Parser::atom() {
    const Token& t = token();
    ConstantKind constant = ConstantKind::None;
    switch (t.kind) {
        case TokenKind::Name:
            return name();
        case TokenKind::Number:
            return number();
        case TokenKind::String:
        case TokenKind::FStringStart:
        case TokenKind::TStringStart:
            return strings();
        case TokenKind::LeftParen:
            return paren();
        case TokenKind::LeftBracket:
            return list_display();
        case TokenKind::LeftBrace:
            return brace_display();
        case TokenKind::KwNone:
            break;
        case TokenKind::KwTrue:
            constant = ConstantKind::True;
            break;
        case TokenKind::KwFalse:
            constant = ConstantKind::False;
            break;
        case TokenKind::Ellipsis:
            constant = ConstantKind::Ellipsis;
            break;
        default:
            return fail();
    }
    const u32 at = pos_;
    advance();
    return add<NodeKind::Constant>(t.start, t.end, constant_of(constant), 0, at, at, 0U, 0U);
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
    Vec<u32>& extra = b_.tree().extra;
    const u32 count = (stack_.size() - base) / 2;
    const u32 keys = extra.size();
    extra.push_back(count);
    for (u32 i = 0; i < count; ++i) {
        extra.push_back(stack_[base + 2 * i]);
    }
    const u32 values = extra.size();
    extra.push_back(count);
    for (u32 i = 0; i < count; ++i) {
        extra.push_back(stack_[base + 2 * i + 1]);
    }
    stack_.truncate(base);
    return add<NodeKind::Dict>(at, prev_end(), 0, comma, keys, values);
}

// Arguments: positional ones are pushed as they come, keywords are kept on the stack with their top bit set
// by kind of node, so that one pass sorts them into the two lists.
NodeId Parser::call(NodeId func, u32 at) {
    const DepthGuard guard(*this);
    const u32 open = start();
    advance();
    if (accept(TokenKind::RightParen)) {
        return add<NodeKind::Call>(at, prev_end(), 0, 0, func, 0U, 0U);
    }
    const u32 base = stack_.size();
    u32 keywords = 0;
    bool unpacked = false;  // a ** argument came before
    do {
        if (kind() == TokenKind::RightParen) {
            break;
        }
        const u32 arg_start = start();
        NodeId argument = kNone;
        if (kind() == TokenKind::Name && peek() == TokenKind::Equal) {
            const NameId arg = token().value;
            pos_ += 2;
            if (kind() == TokenKind::Comma || kind() == TokenKind::RightParen) {
                fail_range(arg_start, prev_end(), "expected argument value expression");
                break;
            }
            const NodeId value = expression();
            if (at_comprehension() && !failed_) [[unlikely]] {
                fail_range(arg_start, prev_end(),
                           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
                break;
            }
            argument = add<NodeKind::keyword>(arg_start, prev_end(), 0, 0, arg, value);
            ++keywords;
        } else if (kind() == TokenKind::DoubleStar) {
            advance();
            const NodeId value = expression();
            argument = add<NodeKind::keyword>(arg_start, prev_end(), 0, 0, kNone, value);
            ++keywords;
            unpacked = true;
        } else if (kind() == TokenKind::Star) {
            advance();
            const NodeId value = expression();
            argument = add<NodeKind::Starred>(arg_start, prev_end(), 0, 0, value);
            if (unpacked && !failed_) {
                fail_range(arg_start, prev_end(),
                           "iterable argument unpacking follows keyword argument unpacking");
                break;
            }
        } else {
            argument = argument_expression();
            const bool plain_end = kind() == TokenKind::Comma || kind() == TokenKind::RightParen;
            if (!plain_end && at_comprehension()) [[unlikely]] {
                const u32 list = generators();
                const bool only = stack_.size() == base && kind() == TokenKind::RightParen;
                if (!only) {
                    if (!failed_ && (kind() == TokenKind::RightParen || kind() == TokenKind::Comma)) {
                        fail_range(arg_start, prev_end(), "Generator expression must be parenthesized");
                    }
                    fail();
                    break;
                }
                advance();
                argument = add<NodeKind::GeneratorExp>(open, prev_end(), 0, 0, argument, list);
                stack_.push_back(argument);
                const u32 args = take_list(base);
                return add<NodeKind::Call>(at, prev_end(), 0, 0, func, args, 0U);
            }
            if (!plain_end && kind() == TokenKind::Equal && !failed_) [[unlikely]] {
                if (argument != kNone && node(argument).kind == NodeKind::Constant &&
                    node(argument).constant() <= ConstantKind::False) {
                    set_error(arg_start, token().end, {"cannot assign to ", describe_expression(argument)},
                              false);
                } else {
                    fail_range(arg_start, token().end,
                               "expression cannot contain assignment, perhaps you meant \"==\"?");
                }
                break;
            }
            if (keywords != 0 && !failed_) {
                positional_after_keyword(unpacked);
                break;
            }
        }
        stack_.push_back(argument);
    } while (accept(TokenKind::Comma));
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (!expect(TokenKind::RightParen)) {
        stack_.truncate(base);
        return kNone;
    }
    if (keywords == 0) {
        const u32 args = take_list(base);
        return add<NodeKind::Call>(at, prev_end(), 0, comma, func, args, 0U);
    }
    // Both lists in one pass.
    Vec<u32>& extra = b_.tree().extra;
    const u32 count = stack_.size() - base;
    const u32 positional = count - keywords;
    extra.reserve_extra(count + 2);
    const u32 args = positional != 0 ? extra.size() : 0;
    const u32 keyword_list = extra.size() + (positional != 0 ? positional + 1 : 0);
    u32* next_arg = extra.data() + args;
    u32* next_keyword = extra.data() + keyword_list;
    if (positional != 0) {
        *next_arg++ = positional;
    }
    *next_keyword++ = keywords;
    for (u32 i = base; i < base + count; ++i) {
        const NodeId argument = stack_[i];
        u32*& next = node(argument).kind == NodeKind::keyword ? next_keyword : next_arg;
        *next++ = argument;
    }
    extra.truncate(keyword_list + keywords + 1);
    stack_.truncate(base);
    return add<NodeKind::Call>(at, prev_end(), 0, comma, func, args, keyword_list);
}

NodeId Parser::subscript(NodeId value, u32 at) {
    const DepthGuard guard(*this);
    advance();
    const u32 from = start();
    const NodeId first = slice();
    NodeId index = first;
    require_walrus(first);
    const bool starred = first != kNone && node(first).kind == NodeKind::Starred;
    if (kind() == TokenKind::Comma || starred) {
        if (starred) {
            require(311, from, prev_end(), "starred expressions in subscripts are");
        }
        const u32 base = stack_.size();
        stack_.push_back(first);
        while (accept(TokenKind::Comma)) {
            if (kind() == TokenKind::RightBracket) {
                break;
            }
            const u32 element_start = start();
            const NodeId element = slice();
            if (element != kNone && node(element).kind == NodeKind::Starred) {
                require(311, element_start, prev_end(), "starred expressions in subscripts are");
            }
            require_walrus(element);
            stack_.push_back(element);
        }
        const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
        const u32 elts = take_list(base);
        index = add<NodeKind::Tuple>(from, prev_end(), 0, comma, elts);
    }
    if (!expect(TokenKind::RightBracket)) {
        return kNone;
    }
    return add<NodeKind::Subscript>(at, prev_end(), 0, 0, value, index);
}

NodeId Parser::slice() {
    const u32 at = start();
    NodeId lower = kNone;
    if (accept(TokenKind::Star)) {
        const NodeId value = expression();
        return add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
    }
    if (kind() != TokenKind::Colon) {
        lower = named_expression();
        if (kind() != TokenKind::Colon) {
            return lower;
        }
        if (lower != kNone && node(lower).kind == NodeKind::NamedExpr &&
            (node(lower).flags & kParenthesized) == 0) {
            return fail();
        }
    }
    advance();
    NodeId upper = kNone;
    NodeId step = kNone;
    if (kind() != TokenKind::Colon && kind() != TokenKind::Comma && kind() != TokenKind::RightBracket) {
        upper = expression();
    }
    if (accept(TokenKind::Colon) && kind() != TokenKind::Comma && kind() != TokenKind::RightBracket) {
        step = expression();
    }
    return add<NodeKind::Slice>(at, prev_end(), 0, 0, lower, upper, step);
}

NodeId Parser::lambda() {
    const DepthGuard guard(*this);
    const u32 at = start();
    advance();
    const NodeId args = parameters(TokenKind::Colon, true);
    if (!expect(TokenKind::Colon)) {
        return kNone;
    }
    if (kind() == TokenKind::FStringMiddle || kind() == TokenKind::TStringMiddle) {
        return fail_range(at, prev_end(), "f-string: lambda expressions are not allowed without parentheses");
    }
    const NodeId body = expression();
    return add<NodeKind::Lambda>(at, prev_end(), 0, 0, args, body);
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

// Parameters up to (not including) `close`. Records of three on the stack: category, arg node, default.
NodeId Parser::parameters(TokenKind close, bool is_lambda) {
    enum Category : u32 { kPositionalOnly, kPositional, kVarArg, kKeywordOnly, kKwArg };
    const u32 at = start();
    const u32 base = stack_.size();
    bool slash = false;
    bool star = false;
    bool double_star = false;
    u32 bare_star = kNone;  // token of a `*` that still needs a name after it
    bool defaults_begun = false;
    u32 count = 0;
    while (kind() != close) {
        if (double_star) {
            fail_at_token(kind() == TokenKind::Slash ? "/ must be ahead of *"
                                                     : "arguments cannot follow var-keyword argument");
            break;
        }
        const u32 param_start = start();
        if (kind() == TokenKind::Slash) {
            if (slash || star || count == 0) {
                fail_at_token(slash  ? "/ may appear only once"
                              : star ? "/ must be ahead of *"
                                     : "at least one argument must precede /");
                break;
            }
            slash = true;
            for (u32 i = base; i < stack_.size(); i += 3) {
                stack_[i] = kPositionalOnly;
            }
            advance();
        } else if (kind() == TokenKind::Star && peek() != TokenKind::Name) {
            if (star) {
                fail_at_token("* argument may appear only once");
                break;
            }
            star = true;
            bare_star = pos_;
            advance();
            if (kind() == close) {
                fail_range(param_start, prev_end(), "named arguments must follow bare *");
                break;
            }
        } else {
            u32 category = star ? kKeywordOnly : kPositional;
            if (kind() == TokenKind::Star) {
                if (star) {
                    fail_at_token("* argument may appear only once");
                    break;
                }
                star = true;
                category = kVarArg;
                advance();
            } else if (kind() == TokenKind::DoubleStar) {
                if (bare_star != kNone) {
                    fail_range(toks_[bare_star].start, toks_[bare_star].end,
                               "named arguments must follow bare *");
                    break;
                }
                double_star = true;
                category = kKwArg;
                advance();
            }
            bare_star = kNone;
            if (kind() != TokenKind::Name) {
                if (kind() == TokenKind::LeftParen && !failed_) {
                    fail_range(param_start, token().end,
                               is_lambda ? "Lambda expression parameters cannot be parenthesized"
                                         : "Function parameters cannot be parenthesized");
                }
                fail();
                break;
            }
            const u32 arg_start = start();
            const NameId arg_name = token().value;
            advance();
            NodeId annotation = kNone;
            if (!is_lambda && accept(TokenKind::Colon)) {
                if (category == kVarArg && kind() == TokenKind::Star) {
                    require(311, start(), token().end, "unpacking in the annotation of *args is");
                    annotation = star_expression();
                } else {
                    annotation = expression();
                }
            }
            const NodeId arg = add<NodeKind::arg>(arg_start, prev_end(), 0, 0, arg_name, annotation);
            NodeId value = kNone;
            if (kind() == TokenKind::Equal) {
                if (category == kVarArg || category == kKwArg) {
                    fail_at_token(category == kVarArg ? "var-positional argument cannot have default value"
                                                      : "var-keyword argument cannot have default value");
                    break;
                }
                advance();
                if (kind() == close || kind() == TokenKind::Comma) {
                    fail_range(toks_[pos_ - 1].start, toks_[pos_ - 1].end,
                               "expected default value expression");
                    break;
                }
                value = expression();
                defaults_begun = defaults_begun || category == kPositional;
            } else if (category == kPositional && defaults_begun) {
                fail_range(arg_start, prev_end(),
                           "parameter without a default follows parameter with a default");
                break;
            }
            stack_.push_back(category);
            stack_.push_back(arg);
            stack_.push_back(value);
            ++count;
        }
        if (kind() != close && !expect(TokenKind::Comma)) {
            break;
        }
    }
    if (bare_star != kNone && !failed_) {
        fail_range(toks_[bare_star].start, toks_[bare_star].end, "named arguments must follow bare *");
    }
    const u32 end = pos_ > 0 && toks_[pos_ - 1].end > at ? toks_[pos_ - 1].end : at;
    const u8 comma = pos_ > 0 && prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (count == 0 || failed_) {
        stack_.truncate(base);
        return add<NodeKind::arguments>(at, end, 0, comma, 0U, 0U, kNone, 0U, 0U, kNone, 0U);
    }
    Vec<u32>& extra = b_.tree().extra;
    const u32 stop = stack_.size();
    auto collect = [&](u32 category, u32 which, bool with_missing) -> u32 {
        u32 items = 0;
        for (u32 i = base; i < stop; i += 3) {
            items += stack_[i] == category && (with_missing || stack_[i + which] != kNone) ? 1 : 0;
        }
        if (items == 0) {
            return 0;
        }
        const u32 slot = extra.size();
        extra.push_back(items);
        for (u32 i = base; i < stop; i += 3) {
            if (stack_[i] == category && (with_missing || stack_[i + which] != kNone)) {
                extra.push_back(stack_[i + which]);
            }
        }
        return slot;
    };
    if (!slash && !star && !double_star) [[likely]] {
        // Positional ones alone, all of one category.
        u32 missing = 0;
        const u32 args = extra.size();
        extra.reserve_extra(2 * count + 2);
        u32* out = extra.data() + args;
        *out++ = count;
        for (u32 i = base; i < stop; i += 3) {
            *out++ = stack_[i + 1];
            missing += stack_[i + 2] == kNone ? 1 : 0;
        }
        u32 defaults = 0;
        if (missing != count) {
            defaults = static_cast<u32>(out - extra.data());
            *out++ = count - missing;
            for (u32 i = base; i < stop; i += 3) {
                if (stack_[i + 2] != kNone) {
                    *out++ = stack_[i + 2];
                }
            }
        }
        extra.truncate(static_cast<u32>(out - extra.data()));
        stack_.truncate(base);
        return add<NodeKind::arguments>(at, end, 0, comma, 0U, args, kNone, 0U, 0U, kNone, defaults);
    }
    NodeId vararg = kNone;
    NodeId kwarg = kNone;
    for (u32 i = base; i < stop; i += 3) {
        vararg = stack_[i] == kVarArg ? stack_[i + 1] : vararg;
        kwarg = stack_[i] == kKwArg ? stack_[i + 1] : kwarg;
    }
    const u32 posonly = slash ? collect(kPositionalOnly, 1, true) : 0;
    const u32 args = collect(kPositional, 1, true);
    const u32 kwonly = star ? collect(kKeywordOnly, 1, true) : 0;
    const u32 kw_defaults = star ? collect(kKeywordOnly, 2, true) : 0;
    // Defaults of positional-only and positional parameters form one list.
    u32 defaults = 0;
    if (defaults_begun) {
        u32 items = 0;
        for (u32 i = base; i < stop; i += 3) {
            items += stack_[i] <= kPositional && stack_[i + 2] != kNone ? 1 : 0;
        }
        if (items != 0) {
            defaults = extra.size();
            extra.push_back(items);
            for (u32 i = base; i < stop; i += 3) {
                if (stack_[i] <= kPositional && stack_[i + 2] != kNone) {
                    extra.push_back(stack_[i + 2]);
                }
            }
        }
    }
    stack_.truncate(base);
    return add<NodeKind::arguments>(at, end, 0, comma, posonly, args, vararg, kwonly, kw_defaults, kwarg,
                                    defaults);
}

}  // namespace pyforge::parse
