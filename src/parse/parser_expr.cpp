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
    for (const TokenKind k : {Comma, RightParen}) {
        at(k).ends_argument = true;
    }
    auto literal = [&at](TokenKind k, ConstantKind kind) { at(k).op = static_cast<u8>(kind); };
    literal(KwNone, ConstantKind::None);
    literal(KwTrue, ConstantKind::True);
    literal(KwFalse, ConstantKind::False);
    literal(Ellipsis, ConstantKind::Ellipsis);
    literal(Number, ConstantKind::Int);  // plus what sort it is
    literal(String, ConstantKind::Str);
    return table;
}
constexpr u8 op_of(Operator op) {
    return static_cast<u8>(op);
}
static_assert(lex::kInt == 0 && lex::kFloat == 1 && lex::kImaginary == 2);
static_assert(static_cast<u8>(ConstantKind::Complex) == static_cast<u8>(ConstantKind::Int) + lex::kImaginary);
}  // namespace

const std::array<TokenTraits, 256> kTokenTraits = make_traits();

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
    u8 constant = traits().op;
    if (t.kind == TokenKind::String) {
        if ((t.flags & (lex::kHasBackslash | lex::kBytes | lex::kUnicodePrefix)) != 0) [[unlikely]] {
            return joined_strings();
        }
    } else if (t.kind == TokenKind::Number) {
        constant = static_cast<u8>(constant + (t.flags & lex::kNumberKindMask));
    }
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

// The arguments lie on the stack in turn, keywords told from the rest by their kind.
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
        const Token* const first = pos_.get();
        NodeId argument = kNone;
        if (first->kind == TokenKind::Name && first[1].kind == TokenKind::Equal) {
            pos_ += 2;
            if (traits().ends_argument) [[unlikely]] {
                fail_range(first->start, prev_end(), "expected argument value expression");
                break;
            }
            const NodeId value = expression();
            if (!traits().ends_argument && at_comprehension() && !failed_) [[unlikely]] {
                fail_range(first->start, prev_end(),
                           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
                break;
            }
            argument = add<NodeKind::keyword>(first->start, prev_end(), 0, 0, first->value, value);
            ++keywords;
        } else if (first->kind == TokenKind::Star || first->kind == TokenKind::DoubleStar) [[unlikely]] {
            ++pos_;
            const NodeId value = expression();
            if (first->kind == TokenKind::DoubleStar) {
                argument = add<NodeKind::keyword>(first->start, prev_end(), 0, 0, kNone, value);
                ++keywords;
                unpacked = true;
            } else {
                argument = add<NodeKind::Starred>(first->start, prev_end(), 0, 0, value);
                if (unpacked && !failed_) {
                    fail_range(first->start, prev_end(),
                               "iterable argument unpacking follows keyword argument unpacking");
                    break;
                }
            }
        } else if (first->kind == TokenKind::RightParen) {
            break;
        } else {
            argument =
                first->kind == TokenKind::Name && kTokenTraits[static_cast<u8>(first[1].kind)].ends_argument
                    ? name()
                    : expression();
            if (!traits().ends_argument) [[unlikely]] {
                if (kind() == TokenKind::ColonEqual) {
                    argument = walrus(argument, first->start);
                }
                if (at_comprehension()) {
                    argument = generator_argument(argument, first->start, open, base);
                    stack_.truncate(base);
                    return argument == kNone
                               ? kNone
                               : add<NodeKind::Call>(at, prev_end(), 0, 0, func, b_.list(&argument, 1), 0U);
                }
                if (kind() == TokenKind::Equal && !failed_) {
                    equal_in_arguments(argument, first->start);
                    break;
                }
            }
            if (keywords != 0 && !failed_) [[unlikely]] {
                positional_after_keyword(unpacked);
                break;
            }
        }
        if (kind() == TokenKind::RightParen && stack_.size() + keywords == base) {
            // One positional argument: needs no stack.
            const NodeId id = b_.node_count();
            b_.adopt(argument, id);
            u32* const out = b_.open_lists(2 + ast::slots::Call::kCount);
            out[0] = 1;
            out[1] = argument;
            const u32 args = b_.close_list(out + 2);
            ++pos_;
            return b_.add_linked_within<NodeKind::Call>(
                at, prev_end(), 0, 0, func != kNone ? b_.adopt(func, id) : id, func, args, 0U);
        }
        stack_.push_back(argument);
    } while (accept(TokenKind::Comma));
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    if (!expect(TokenKind::RightParen)) [[unlikely]] {
        stack_.truncate(base);
        return kNone;
    }
    // The lists, and the parent of what is in them, in one pass.
    const u32 count = stack_.size() - base;
    const u32 positional = count - keywords;
    const NodeId id = b_.node_count();
    const u32* const items = stack_.data() + base;
    u32 args = 0;
    u32 keyword_list = 0;
    u32* out = b_.open_lists(count + 2 + ast::slots::Call::kCount);
    if (keywords == 0) {
        *out++ = count;
        for (u32 i = 0; i < count; ++i) {
            out[i] = items[i];
            node(items[i]).parent = id;
        }
        args = b_.close_list(out + count);
    } else {
        u32* next_arg = out + 1;
        u32* next_keyword = positional != 0 ? next_arg + positional : out;
        *next_keyword++ = keywords;
        out[0] = positional != 0 ? positional : keywords;
        for (u32 i = 0; i < count; ++i) {
            Node& n = node(items[i]);
            n.parent = id;
            u32*& next = n.kind == NodeKind::keyword ? next_keyword : next_arg;
            *next++ = items[i];
        }
        args = positional != 0 ? b_.close_list(next_arg) : 0;
        keyword_list = b_.close_list(next_keyword);
    }
    stack_.truncate(base);
    return b_.add_linked_within<NodeKind::Call>(
        at, prev_end(), 0, comma, func != kNone ? b_.adopt(func, id) : id, func, args, keyword_list);
}

// `f(x for x in y)`: the brackets of the call are those of the generator.
NodeId Parser::generator_argument(NodeId element, u32 arg_start, u32 open, u32 base) {
    const u32 list = generators();
    if (stack_.size() != base || kind() != TokenKind::RightParen) {
        if (!failed_ && traits().ends_argument) {
            fail_range(arg_start, prev_end(), "Generator expression must be parenthesized");
        }
        return fail();
    }
    ++pos_;
    return add<NodeKind::GeneratorExp>(open, prev_end(), 0, 0, element, list);
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

// Parameters up to (not including) `close`. Pairs on the stack, argument and default: first those before '/',
// then those before '*', then those that are keywords only.
NodeId Parser::parameters(TokenKind close, bool is_lambda) {
    const u32 at = start();
    const u32 base = stack_.size();
    u32 slash = kNone;  // size of the stack at '/'
    u32 star = kNone;   // size of the stack at '*'
    NodeId vararg = kNone;
    NodeId kwarg = kNone;
    bool double_star = false;
    const Token* bare_star = nullptr;  // a `*` that still needs a name after it
    bool defaults_begun = false;
    while (kind() != close) {
        NodeId* variadic = nullptr;
        const Token* const first = pos_.get();
        if (double_star) [[unlikely]] {
            fail_at_token(kind() == TokenKind::Slash ? "/ must be ahead of *"
                                                     : "arguments cannot follow var-keyword argument");
            break;
        }
        if (first->kind != TokenKind::Name) [[unlikely]] {
            if (kind() == TokenKind::Slash) {
                if (slash != kNone || star != kNone || stack_.size() == base) {
                    fail_at_token(slash != kNone  ? "/ may appear only once"
                                  : star != kNone ? "/ must be ahead of *"
                                                  : "at least one argument must precede /");
                    break;
                }
                slash = stack_.size();
                ++pos_;
                if (kind() != close && !expect(TokenKind::Comma)) {
                    break;
                }
                continue;
            }
            if (kind() == TokenKind::Star) {
                if (star != kNone) {
                    fail_at_token("* argument may appear only once");
                    break;
                }
                star = stack_.size();
                ++pos_;
                if (kind() != TokenKind::Name) {
                    bare_star = first;
                    if (kind() == close) {
                        fail_range(first->start, prev_end(), "named arguments must follow bare *");
                        break;
                    }
                    if (!expect(TokenKind::Comma)) {
                        break;
                    }
                    continue;
                }
                variadic = &vararg;
            } else if (kind() == TokenKind::DoubleStar) {
                if (bare_star != nullptr) {
                    fail_range(bare_star->start, bare_star->end, "named arguments must follow bare *");
                    break;
                }
                double_star = true;
                variadic = &kwarg;
                ++pos_;
            }
            if (kind() != TokenKind::Name) {
                if (kind() == TokenKind::LeftParen && !failed_) {
                    fail_range(first->start, token().end,
                               is_lambda ? "Lambda expression parameters cannot be parenthesized"
                                         : "Function parameters cannot be parenthesized");
                }
                fail();
                break;
            }
        }
        bare_star = nullptr;
        const Token* const name = pos_.get();
        ++pos_;
        NodeId annotation = kNone;
        if (kind() == TokenKind::Colon && !is_lambda) {
            ++pos_;
            if (variadic == &vararg && kind() == TokenKind::Star) [[unlikely]] {
                require(311, start(), token().end, "unpacking in the annotation of *args is");
                annotation = star_expression();
            } else {
                annotation = expression();
            }
        }
        const NodeId arg = add<NodeKind::arg>(name->start, prev_end(), 0, 0, name->value, annotation);
        NodeId value = kNone;
        if (kind() == TokenKind::Equal) {
            if (variadic != nullptr) [[unlikely]] {
                fail_at_token(variadic == &vararg ? "var-positional argument cannot have default value"
                                                  : "var-keyword argument cannot have default value");
                break;
            }
            ++pos_;
            if (kind() == close || kind() == TokenKind::Comma) [[unlikely]] {
                fail_range(pos_.get()[-1].start, prev_end(), "expected default value expression");
                break;
            }
            value = expression();
            defaults_begun = defaults_begun || star == kNone;
        } else if (defaults_begun && star == kNone && variadic == nullptr) [[unlikely]] {
            fail_range(name->start, prev_end(),
                       "parameter without a default follows parameter with a default");
            break;
        }
        if (variadic != nullptr) [[unlikely]] {
            *variadic = arg;
        } else {
            stack_.push_back(arg);
            stack_.push_back(value);
        }
        if (kind() != close && !expect(TokenKind::Comma)) {
            break;
        }
    }
    if (bare_star != nullptr && !failed_) [[unlikely]] {
        fail_range(bare_star->start, bare_star->end, "named arguments must follow bare *");
    }
    const u32 end = prev_end() > at ? prev_end() : at;
    const u8 comma = prev_kind() == TokenKind::Comma ? kTrailingComma : 0;
    const u32 stop = stack_.size();
    if (stop == base || failed_) {
        stack_.truncate(base);
        return add<NodeKind::arguments>(at, end, 0, comma, 0U, 0U, vararg, 0U, 0U, kwarg, 0U);
    }
    const u32 positional = star == kNone ? stop : star;
    if (slash == kNone && positional == stop) [[likely]] {
        // Without positional-only ones and keyword-only ones: all in one pass.
        const NodeId id = b_.node_count();
        const u32 count = (stop - base) / 2;
        const u32* const pairs = stack_.data() + base;
        u32* const args = b_.open_lists(2 * count + 2 + ast::slots::arguments::kCount);
        u32* const defaults = args + 1 + count;
        u32* next_default = defaults + 1;
        args[0] = count;
        for (u32 i = 0; i < count; ++i) {
            const NodeId arg = pairs[2 * i];
            args[1 + i] = arg;
            node(arg).parent = id;
            if (const NodeId value = pairs[2 * i + 1]; value != kNone) {
                *next_default++ = value;
                node(value).parent = id;
            }
        }
        const u32 first = node(pairs[0]).first;
        const u32 arg_list = b_.close_list(defaults);
        u32 default_list = 0;
        if (defaults_begun) {
            *defaults = static_cast<u32>(next_default - defaults) - 1;
            default_list = b_.close_list(next_default);
        }
        if (vararg != kNone) {
            b_.adopt(vararg, id);
        }
        if (kwarg != kNone) {
            b_.adopt(kwarg, id);
        }
        stack_.truncate(base);
        return b_.add_linked_within<NodeKind::arguments>(at, end, 0, comma, first, 0U, arg_list, vararg, 0U,
                                                         0U, kwarg, default_list);
    }
    const auto collect = [this](u32 from, u32 to, bool with_missing) -> u32 {
        if (from == to) {
            return 0;
        }
        u32* const head = b_.open_lists((to - from) / 2 + 1);
        u32* out = head + 1;
        for (const u32* pair = stack_.data() + from; pair != stack_.data() + to; pair += 2) {
            *out = *pair;
            out += with_missing || *pair != kNone ? 1 : 0;
        }
        *head = static_cast<u32>(out - head) - 1;
        return b_.close_list(out);
    };
    const u32 begin = slash == kNone ? base : slash;
    const u32 posonly = collect(base, begin, true);
    const u32 args = collect(begin, positional, true);
    const u32 kwonly = collect(positional, stop, true);
    const u32 kw_defaults = collect(positional + 1, stop + 1, true);
    // Defaults of positional-only and positional parameters form one list.
    const u32 defaults = defaults_begun ? collect(base + 1, positional + 1, false) : 0;
    stack_.truncate(base);
    return add<NodeKind::arguments>(at, end, 0, comma, posonly, args, vararg, kwonly, kw_defaults, kwarg,
                                    defaults);
}

}  // namespace pyforge::parse
