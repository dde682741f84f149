// match statements and patterns.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

// `match` is a keyword only here: a subject, ':' and an indented `case`. kNone with no error when it is a
// name instead.
NodeId Parser::match_statement() {
    switch (peek()) {  // what can never begin a subject
        case TokenKind::Equal:
        case TokenKind::Dot:
        case TokenKind::Comma:
        case TokenKind::Colon:
        case TokenKind::Newline:
        case TokenKind::RightParen:
        case TokenKind::Semicolon:
            return kNone;
        default:
            break;
    }
    if (!kTokenTraits[static_cast<u8>(peek())].starts_expression) {
        return kNone;
    }
    const Mark m = mark();
    const u32 at = start();
    advance();
    const u32 subject_start = start();
    NodeId subject = star_named_expression();
    if (kind() == TokenKind::Comma) {
        const u32 base = stack_.size();
        stack_.push_back(subject);
        star_named_expressions_list(base);
        const u8 comma = toks_[pos_ - 1].kind == TokenKind::Comma ? kTrailingComma : 0;
        const u32 elts = take_list(base);
        subject = add<NodeKind::Tuple>(subject_start, prev_end(), 0, comma, elts);
    }
    if (failed_ || kind() != TokenKind::Colon || peek() != TokenKind::Newline ||
        node(subject).kind == NodeKind::Starred) {
        abandon(m);
        return kNone;
    }
    pos_ += 2;
    if (kind() != TokenKind::Indent) {
        return fail_range(
            token().start, token().end,
            "expected an indented block after 'match' statement on line " + std::to_string(text_.line_of(at)),
            true);
    }
    if (peek() != TokenKind::Name || toks_[pos_ + 1].value != names::case_) {
        advance();
        abandon(m);
        return kNone;
    }
    require(310, at, at + 5, "match statements are");
    advance();
    const u32 base = stack_.size();
    while (is_name(names::case_)) {
        if (recovery_ != nullptr && region_pending()) {
            return fail();  // no place for it: the list of cases holds cases only
        }
        const NodeId one = case_block();
        stack_.push_back(one);
    }
    if (kind() != TokenKind::Dedent) {
        stack_.truncate(base);
        return fail();
    }
    advance();
    const u32 end = block_end();
    const u32 cases = take_list(base);
    return add<NodeKind::Match>(at, end, 0, 0, subject, cases);
}

NodeId Parser::case_block() {
    const u32 at = start();
    const u32 line = at;
    advance();
    const NodeId pat = patterns();
    NodeId guard = kNone;
    if (accept(TokenKind::KwIf)) {
        guard = named_expression();
    }
    const u32 body = block("'case' statement", line);
    return add<NodeKind::match_case>(at, block_end(), 0, 0, pat, guard, body);
}

// open_sequence_pattern | pattern
NodeId Parser::patterns() {
    const u32 at = start();
    const bool star = kind() == TokenKind::Star;
    const NodeId first = maybe_star_pattern();
    if (kind() != TokenKind::Comma) {
        if (star && !failed_) {
            return fail();
        }
        return first;
    }
    const u32 base = stack_.size();
    stack_.push_back(first);
    while (accept(TokenKind::Comma)) {
        if (kind() == TokenKind::Colon || kind() == TokenKind::KwIf) {
            break;
        }
        const NodeId next = maybe_star_pattern();
        stack_.push_back(next);
    }
    const u8 comma = toks_[pos_ - 1].kind == TokenKind::Comma ? kTrailingComma : 0;
    const u32 list = take_list(base);
    return add<NodeKind::MatchSequence>(at, prev_end(), 0, comma, list);
}

NodeId Parser::maybe_star_pattern() {
    if (kind() != TokenKind::Star) {
        return pattern();
    }
    const u32 at = start();
    advance();
    if (kind() != TokenKind::Name) {
        return fail();
    }
    const NameId target = token().value == names::underscore ? kNone : token().value;
    advance();
    return add<NodeKind::MatchStar>(at, prev_end(), 0, 0, target);
}

// or_pattern ['as' name]
NodeId Parser::pattern() {
    const DepthGuard guard(*this);
    const u32 at = start();
    const NodeId left = or_pattern();
    if (kind() != TokenKind::KwAs) {
        return left;
    }
    advance();
    if (kind() != TokenKind::Name) {
        if (!failed_) {
            fail_at_token("invalid pattern target");
        }
        return kNone;
    }
    const NameId target = token().value;
    if (target == names::underscore) {
        return fail_at_token("cannot use '_' as a target");
    }
    advance();
    if (kind() == TokenKind::Dot || kind() == TokenKind::LeftParen || kind() == TokenKind::LeftBracket) {
        return fail_at_token("cannot use expression as pattern target");
    }
    return add<NodeKind::MatchAs>(at, prev_end(), 0, 0, left, target);
}

NodeId Parser::or_pattern() {
    const u32 at = start();
    const NodeId first = closed_pattern();
    if (kind() != TokenKind::Pipe) {
        return first;
    }
    const u32 base = stack_.size();
    stack_.push_back(first);
    while (accept(TokenKind::Pipe)) {
        const NodeId next = closed_pattern();
        stack_.push_back(next);
    }
    const u32 list = take_list(base);
    return add<NodeKind::MatchOr>(at, prev_end(), 0, 0, list);
}

NodeId Parser::closed_pattern() {
    const u32 at = start();
    ConstantKind constant = ConstantKind::None;
    switch (kind()) {
        case TokenKind::Name:
            return name_pattern();
        case TokenKind::Number:
        case TokenKind::Minus:
            return literal_pattern();
        case TokenKind::String:
        case TokenKind::FStringStart:  // refused by CPython's compiler, not by its parser
        case TokenKind::TStringStart: {
            const NodeId value = atom();
            return add<NodeKind::MatchValue>(at, prev_end(), 0, 0, value);
        }
        case TokenKind::KwNone:
            break;
        case TokenKind::KwTrue:
            constant = ConstantKind::True;
            break;
        case TokenKind::KwFalse:
            constant = ConstantKind::False;
            break;
        case TokenKind::LeftParen:
            return sequence_pattern(TokenKind::RightParen);
        case TokenKind::LeftBracket:
            return sequence_pattern(TokenKind::RightBracket);
        case TokenKind::LeftBrace:
            return mapping_pattern();
        default:
            return fail();
    }
    advance();
    return add<NodeKind::MatchSingleton>(at, prev_end(), static_cast<u8>(constant), 0);
}

NodeId Parser::signed_number() {
    const u32 at = start();
    const bool minus = accept(TokenKind::Minus);
    if (kind() != TokenKind::Number) {
        return fail();
    }
    const NodeId value = literal();
    if (!minus) {
        return value;
    }
    return add<NodeKind::UnaryOp>(at, prev_end(), static_cast<u8>(Operator::USub), 0, value);
}

// A number, maybe signed, maybe complex: -1, 2.5, 1+2j.
NodeId Parser::literal_pattern() {
    const u32 at = start();
    NodeId value = signed_number();
    if (kind() == TokenKind::Plus || kind() == TokenKind::Minus) {
        const Operator op = kind() == TokenKind::Plus ? Operator::Add : Operator::Sub;
        const u32 left_start = at;
        if ((toks_[pos_ - 1].flags & lex::kNumberKindMask) == lex::kImaginary) {
            return fail_range(left_start, prev_end(), "real number required in complex literal");
        }
        advance();
        if (kind() != TokenKind::Number) {
            return fail();
        }
        if ((token().flags & lex::kNumberKindMask) != lex::kImaginary) {
            return fail_at_token("imaginary number required in complex literal");
        }
        const NodeId right = literal();
        value = add<NodeKind::BinOp>(at, prev_end(), static_cast<u8>(op), 0, value, right);
    }
    return add<NodeKind::MatchValue>(at, prev_end(), 0, 0, value);
}

// A capture, a wildcard, a dotted value, or a class.
NodeId Parser::name_pattern() {
    const u32 at = start();
    if (peek() != TokenKind::Dot && peek() != TokenKind::LeftParen) {
        const NameId target = token().value;
        advance();
        if (kind() == TokenKind::Equal) {
            return fail();
        }
        return add<NodeKind::MatchAs>(at, prev_end(), 0, 0, kNone,
                                      target == names::underscore ? kNone : target);
    }
    if (is_name(names::underscore)) {  // a wildcard whatever follows
        advance();
        return fail();
    }
    NodeId value = name();
    while (accept(TokenKind::Dot)) {
        if (kind() != TokenKind::Name) {
            return fail();
        }
        const NameId attr = token().value;
        advance();
        value = add<NodeKind::Attribute>(at, prev_end(), 0, 0, value, attr);
    }
    if (kind() == TokenKind::LeftParen) {
        return class_pattern(value, at);
    }
    return add<NodeKind::MatchValue>(at, prev_end(), 0, 0, value);
}

NodeId Parser::sequence_pattern(TokenKind close) {
    const u32 at = start();
    advance();
    const u32 base = stack_.size();
    bool comma = false;
    bool star = false;
    while (kind() != close) {
        star = star || kind() == TokenKind::Star;
        const NodeId item = maybe_star_pattern();
        stack_.push_back(item);
        comma = accept(TokenKind::Comma);
        if (!comma) {
            break;
        }
    }
    if (!expect(close)) {
        stack_.truncate(base);
        return kNone;
    }
    if (close == TokenKind::RightParen && stack_.size() == base + 1 && !comma) {
        const NodeId group = stack_.back();
        stack_.truncate(base);
        if (star) {
            return fail_range(at, prev_end(), "invalid syntax");
        }
        if (group != kNone) {
            node(group).flags |= kParenthesized;
        }
        return group;
    }
    const u32 list = take_list(base);
    return add<NodeKind::MatchSequence>(at, prev_end(), 0, comma ? kTrailingComma : 0, list);
}

// '{' (key ':' pattern | '**' name), … '}'; keys and patterns in turn on the stack.
NodeId Parser::mapping_pattern() {
    const u32 at = start();
    advance();
    const u32 base = stack_.size();
    NameId rest = kNone;
    bool have_rest = false;
    while (kind() != TokenKind::RightBrace) {
        if (have_rest) {
            stack_.truncate(base);
            return fail();
        }
        if (accept(TokenKind::DoubleStar)) {
            if (kind() != TokenKind::Name || token().value == names::underscore) {
                stack_.truncate(base);
                return fail();
            }
            rest = token().value;
            have_rest = true;
            advance();
        } else {
            const u32 key_start = start();
            NodeId key = kNone;
            switch (kind()) {
                case TokenKind::Name: {
                    key = name();
                    if (kind() != TokenKind::Dot) {
                        stack_.truncate(base);
                        return fail();
                    }
                    while (accept(TokenKind::Dot)) {
                        if (kind() != TokenKind::Name) {
                            stack_.truncate(base);
                            return fail();
                        }
                        const NameId attr = token().value;
                        advance();
                        key = add<NodeKind::Attribute>(key_start, prev_end(), 0, 0, key, attr);
                    }
                    break;
                }
                case TokenKind::String:
                case TokenKind::FStringStart:
                case TokenKind::TStringStart:
                    key = atom();
                    break;
                case TokenKind::Number:
                case TokenKind::Minus: {
                    key = literal_pattern();
                    // A key is the expression itself, not a MatchValue around it, which was the last node
                    // made.
                    if (key != kNone && node(key).kind == NodeKind::MatchValue) {
                        const NodeId inner = b_.tree().slot(key, 0);
                        static_assert(slots_at(NodeKind::MatchValue, 1) == SlotsAt::Node);  // no words
                        b_.truncate(key, b_.extra_size());
                        key = inner;
                    }
                    break;
                }
                case TokenKind::KwNone:
                case TokenKind::KwTrue:
                case TokenKind::KwFalse:
                    key = atom();
                    break;
                default:
                    stack_.truncate(base);
                    return fail();
            }
            if (!expect(TokenKind::Colon)) {
                stack_.truncate(base);
                return kNone;
            }
            const NodeId value = pattern();
            stack_.push_back(key);
            stack_.push_back(value);
        }
        if (!accept(TokenKind::Comma)) {
            break;
        }
    }
    if (!expect(TokenKind::RightBrace)) {
        stack_.truncate(base);
        return kNone;
    }
    u32 keys = 0;
    u32 values = 0;
    if (stack_.size() != base) {
        take_pairs(base, keys, values);
    }
    return add<NodeKind::MatchMapping>(at, prev_end(), 0, 0, keys, values, rest);
}

// cls '(' patterns, name '=' pattern … ')'; records of two on the stack: name or kNone, pattern.
NodeId Parser::class_pattern(NodeId cls, u32 at) {
    advance();
    const u32 base = stack_.size();
    u32 keywords = 0;
    u32 first_positional_start = 0;
    while (kind() != TokenKind::RightParen) {
        NameId keyword = kNone;
        first_positional_start = start();
        if (kind() == TokenKind::Name && peek() == TokenKind::Equal) {
            keyword = token().value;
            pos_ += 2;
            ++keywords;
        } else if (keywords != 0) {
            const NodeId misplaced = pattern();
            stack_.truncate(base);
            return misplaced == kNone ? fail()
                                      : fail_range(first_positional_start, prev_end(),
                                                   "positional patterns follow keyword patterns");
        }
        const NodeId value = pattern();
        stack_.push_back(keyword);
        stack_.push_back(value);
        if (!accept(TokenKind::Comma)) {
            break;
        }
    }
    if (!expect(TokenKind::RightParen)) {
        stack_.truncate(base);
        return kNone;
    }
    const u32 stop = stack_.size();
    auto collect = [&](bool named, u32 which) -> u32 {
        u32 items = 0;
        for (u32 i = base; i < stop; i += 2) {
            items += (stack_[i] != kNone) == named ? 1 : 0;
        }
        if (items == 0) {
            return 0;
        }
        u32* out = b_.open_lists(items + 1);
        *out++ = items;
        for (u32 i = base; i < stop; i += 2) {
            if ((stack_[i] != kNone) == named) {
                *out++ = stack_[i + which];
            }
        }
        return b_.close_list(out);
    };
    const u32 positional = collect(false, 1);
    const u32 attrs = collect(true, 0);
    const u32 values = collect(true, 1);
    stack_.truncate(base);
    return add<NodeKind::MatchClass>(at, prev_end(), 0, 0, cls, positional, attrs, values);
}

}  // namespace pyforge::parse
