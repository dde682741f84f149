// Compound statements: blocks and what carries them.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

// ':' and the statements below it. `line_of` is an offset on the line that the words of an error name.
u32 Parser::block(std::string_view what, u32 line_of) {
    if (kind() != TokenKind::Colon) [[unlikely]] {
        no_colon();
        return 0;
    }
    ++pos_;
    const u32 base = stack_.size();
    if (kind() != TokenKind::Newline) {
        b_.add_joint(pos_ - 1);
        simple_statements();
        return take_list(base);
    }
    ++pos_;
    if (kind() != TokenKind::Indent) [[unlikely]] {
        if (recovery_ != nullptr) {
            return missing_block(line_of, base);
        }
        no_indent(what, line_of);
        return 0;
    }
    ++pos_;
    const u32 column = recovery_ != nullptr ? column_of(start()) : 0;
    do {
        statement();
    } while (kind() != TokenKind::Dedent && kind() != TokenKind::EndMarker);
    if (recovery_ != nullptr && !failed_) {
        push_regions(continues_at(kind() == TokenKind::Dedent ? pos_ + 1 : pos_) ? 0 : column);
    }
    accept(TokenKind::Dedent);
    return take_list(base);
}

u32 Parser::else_block() {
    const u32 at = start();
    if (!accept(TokenKind::KwElse)) {
        return 0;
    }
    return block("'else' statement", at);
}

// A chain of elif is a loop; the nested If nodes are built from the last one up.
NodeId Parser::if_statement() {
    const u32 base = stack_.size();
    {
        const u32 at = start();
        ++pos_;
        const NodeId test = named_expression();
        const u32 body = block("'if' statement", at);
        if (kind() != TokenKind::KwElif) [[likely]] {
            const u32 orelse = else_block();
            return add<NodeKind::If>(at, block_end(), 0, 0, test, body, orelse);
        }
        stack_.push_back(at);
        stack_.push_back(test);
        stack_.push_back(body);
    }
    do {
        const u32 at = start();
        ++pos_;
        const NodeId test = named_expression();
        const u32 body = block("'elif' statement", at);
        stack_.push_back(at);
        stack_.push_back(test);
        stack_.push_back(body);
    } while (kind() == TokenKind::KwElif);
    u32 orelse = else_block();
    const u32 end = block_end();
    NodeId made = kNone;
    while (stack_.size() > base) {
        const u32 body = stack_[stack_.size() - 1];
        const NodeId test = stack_[stack_.size() - 2];
        const u32 at = stack_[stack_.size() - 3];
        stack_.truncate(stack_.size() - 3);
        made = add<NodeKind::If>(at, end, 0, 0, test, body, orelse);
        orelse = b_.list(&made, 1);
    }
    return made;
}

NodeId Parser::while_statement() {
    const u32 at = start();
    advance();
    const NodeId test = named_expression();
    const u32 body = block("'while' statement", at);
    const u32 orelse = else_block();
    return add<NodeKind::While>(at, block_end(), 0, 0, test, body, orelse);
}

NodeId Parser::for_statement(bool is_async, u32 at) {
    const u32 line = start();
    advance();
    const NodeId target = target_list();
    if (!expect(TokenKind::KwIn)) {
        return kNone;
    }
    const NodeId iter = star_expressions();
    const u32 body = block("'for' statement", line);
    const u32 orelse = else_block();
    return is_async ? add<NodeKind::AsyncFor>(at, block_end(), 0, 0, target, iter, body, orelse)
                    : add<NodeKind::For>(at, block_end(), 0, 0, target, iter, body, orelse);
}

NodeId Parser::with_item() {
    const u32 at = start();
    const NodeId context = expression();
    NodeId vars = kNone;
    if (accept(TokenKind::KwAs)) {
        vars = with_target();
    }
    return add<NodeKind::withitem>(at, prev_end(), 0, 0, context, vars);
}

// '(' item (',' item)* [','] ')' ':' — tried first where the closing bracket is followed by the colon;
// otherwise (or when it does not fit: a generator, a yield, a starred tuple) the bracket belongs to an
// expression.
bool Parser::with_items_parenthesized() {
    if (kind() != TokenKind::LeftParen) {
        return false;
    }
    const u32 partner = token().value;
    if (partner == kNone || partner >= end_ || toks_[partner + 1].kind != TokenKind::Colon ||
        partner == pos_ + 1) {
        return false;
    }
    const Mark m = mark();
    const u32 open = start();
    advance();
    bool named = false;
    while (kind() != TokenKind::RightParen && !failed_) {
        const u32 before = pos_;
        const NodeId item = with_item();
        named = named || (item != kNone && b_.tree().slot(item, 1) != kNone);
        stack_.push_back(item);
        if (!accept(TokenKind::Comma) || pos_ == before) {
            break;
        }
    }
    if (failed_ || pos_ != partner || (version_ < 309 && !named)) {  // before 3.9: a tuple
        abandon(m);
        return false;
    }
    advance();
    if (named) {
        require(309, open, open + 1, "parenthesized context managers are");
    }
    return !failed_;
}

NodeId Parser::with_statement(bool is_async, u32 at) {
    const u32 line = start();
    advance();
    const u32 base = stack_.size();
    if (!with_items_parenthesized()) {
        do {
            const NodeId item = with_item();
            stack_.push_back(item);
        } while (accept(TokenKind::Comma));
    }
    const u32 items = take_list(base);
    const u32 body = block("'with' statement", line);
    return is_async ? add<NodeKind::AsyncWith>(at, block_end(), 0, 0, items, body)
                    : add<NodeKind::With>(at, block_end(), 0, 0, items, body);
}

NodeId Parser::except_handler(bool& star) {
    const u32 at = start();
    advance();
    const u32 star_at = start();
    star = accept(TokenKind::Star);
    if (star) {
        require(311, star_at, star_at + 1, "except* is");
    }
    NodeId type = kNone;
    NameId bound = kNone;
    u32 name_offset = kNone;
    if (kind() != TokenKind::Colon && kind() != TokenKind::Newline) {
        const u32 type_start = start();
        type = expression();
        if (kind() == TokenKind::Comma) {
            const u32 base = stack_.size();
            stack_.push_back(type);
            while (accept(TokenKind::Comma)) {
                if (kind() == TokenKind::Colon || kind() == TokenKind::KwAs) {
                    break;
                }
                const NodeId next = expression();
                stack_.push_back(next);
            }
            const u32 type_end = prev_end();
            const u32 elts = take_list(base);
            if (kind() == TokenKind::KwAs && !failed_) {
                return fail_range(type_start, type_end,
                                  "multiple exception types must be parenthesized when using 'as'");
            }
            if (kind() == TokenKind::Colon && version_ < 314) {
                return fail_range(type_start, type_end, "multiple exception types must be parenthesized");
            }
            type = add<NodeKind::Tuple>(type_start, type_end, 0, 0, elts);
        }
        if (accept(TokenKind::KwAs)) {
            if (kind() != TokenKind::Name) {
                return fail();
            }
            name_offset = start();
            bound = token().value;
            advance();
            if (kind() == TokenKind::Dot || kind() == TokenKind::LeftParen ||
                kind() == TokenKind::LeftBracket) {
                return fail_range(name_offset, prev_end(), "cannot use except statement with attribute");
            }
        }
    } else if (star) {
        return fail_at_token("expected one or more exception types");
    }
    const u32 body = block(star ? "'except*' statement" : "'except' statement", at);
    return add<NodeKind::ExceptHandler>(at, block_end(), 0, 0, type, bound, body, name_offset);
}

NodeId Parser::try_statement() {
    const u32 at = start();
    advance();
    const u32 body = block("'try' statement", at);
    const u32 base = stack_.size();
    bool star = false;
    bool any = false;
    while (kind() == TokenKind::KwExcept) {
        bool this_star = false;
        const u32 handler_start = start();
        const NodeId handler = except_handler(this_star);
        if (any && this_star != star && !failed_) {
            fail_range(handler_start, handler_start + 6,
                       "cannot have both 'except' and 'except*' on the same 'try'");
        }
        any = true;
        star = this_star;
        stack_.push_back(handler);
    }
    const u32 handlers = take_list(base);
    const u32 orelse = any ? else_block() : 0;
    u32 finalbody = 0;
    const u32 final_at = start();
    if (accept(TokenKind::KwFinally)) {
        finalbody = block("'finally' statement", final_at);
    } else if (!any && !failed_ && recovery_ == nullptr) {
        return kind() == TokenKind::Error || kind() == TokenKind::Indent
                   ? fail()
                   : fail_at_token("expected 'except' or 'finally' block");
    }
    return star ? add<NodeKind::TryStar>(at, block_end(), 0, 0, body, handlers, orelse, finalbody)
                : add<NodeKind::Try>(at, block_end(), 0, 0, body, handlers, orelse, finalbody);
}

// '[' parameter (',' parameter)* [','] ']'
u32 Parser::type_params() {
    const u32 at = start();
    require(312, at, at + 1, "type parameter lists are");
    advance();
    const u32 base = stack_.size();
    if (kind() == TokenKind::RightBracket) {
        fail_at_token("Type parameter list cannot be empty");
    }
    while (kind() != TokenKind::RightBracket && !failed_) {
        const u32 from = start();
        const TokenKind sort = kind();
        if (sort == TokenKind::Star || sort == TokenKind::DoubleStar) {
            advance();
        }
        if (kind() != TokenKind::Name) {
            fail();
            break;
        }
        const NameId param = token().value;
        advance();
        NodeId bound = kNone;
        NodeId value = kNone;
        if (kind() == TokenKind::Colon) {
            if (sort != TokenKind::Name) {
                fail_at_token(sort == TokenKind::Star ? "cannot use bound with TypeVarTuple"
                                                      : "cannot use bound with ParamSpec");
                break;
            }
            advance();
            bound = expression();
        }
        if (kind() == TokenKind::Equal) {
            require(313, start(), token().end, "type parameter defaults are");
            advance();
            value = sort == TokenKind::Star ? star_expression() : expression();
        }
        NodeId made = kNone;
        if (sort == TokenKind::Star) {
            made = add<NodeKind::TypeVarTuple>(from, prev_end(), 0, 0, param, value);
        } else if (sort == TokenKind::DoubleStar) {
            made = add<NodeKind::ParamSpec>(from, prev_end(), 0, 0, param, value);
        } else {
            made = add<NodeKind::TypeVar>(from, prev_end(), 0, 0, param, bound, value);
        }
        stack_.push_back(made);
        if (!accept(TokenKind::Comma)) {
            break;
        }
    }
    expect(TokenKind::RightBracket);
    return take_list(base);
}

// `at` is the start of `def` or `async`; `decorators` a list slot.
NodeId Parser::function(bool is_async, u32 at, u32 decorators) {
    const u32 line = start();
    advance();
    if (kind() != TokenKind::Name) {
        return fail();
    }
    const NameId id = token().value;
    const u32 name_offset = start();
    advance();
    u32 params = 0;
    if (kind() == TokenKind::LeftBracket) {
        const u32 bracket = pos_;
        const bool empty = peek() == TokenKind::RightBracket;
        params = type_params();
        if (failed_) {
            return empty ? kNone : fail_before(bracket, "expected '('");
        }
    }
    if (kind() != TokenKind::LeftParen) {
        return failed_ ? kNone : fail_at_token("expected '('");
    }
    advance();
    const NodeId args = parameters(TokenKind::RightParen, false);
    if (!expect(TokenKind::RightParen)) {
        return kNone;
    }
    const u32 arrow = pos_;
    NodeId returns = kNone;
    if (accept(TokenKind::Arrow)) {
        returns = expression();
        if (failed_) {
            return fail_before(arrow, "expected ':'");
        }
    }
    const u32 body = block("function definition", line);
    return is_async ? add<NodeKind::AsyncFunctionDef>(at, block_end(), 0, 0, id, args, body, decorators,
                                                      returns, params, name_offset)
                    : add<NodeKind::FunctionDef>(at, block_end(), 0, 0, id, args, body, decorators, returns,
                                                 params, name_offset);
}

NodeId Parser::class_definition(u32 decorators) {
    const u32 at = start();
    advance();
    if (kind() != TokenKind::Name) {
        return fail();
    }
    const NameId id = token().value;
    const u32 name_offset = start();
    advance();
    const u32 params = kind() == TokenKind::LeftBracket ? type_params() : 0;
    u32 bases = 0;
    u32 keywords = 0;
    if (kind() == TokenKind::LeftParen) {
        // The argument list is that of a call: made as one, then taken apart, since the Call is the last node
        // made.
        const NodeId as_call = call(kNone, start());
        if (as_call == kNone) {
            return kNone;
        }
        bases = b_.tree().slot(as_call, ast::slots::Call::args);
        const NodeList arguments = b_.tree().list(bases);
        if (arguments.size() == 1 && node(arguments[0]).kind == NodeKind::GeneratorExp &&
            node(arguments[0]).start == node(as_call).start) {
            const NodeId generator = b_.tree().get<ast::GeneratorExp>(arguments[0]).generators()[0];
            pos_ = tokens_.at_or_after(node(generator).start);
            return fail();
        }
        keywords = b_.tree().slot(as_call, ast::slots::Call::keywords);
        static_assert(slots_at(NodeKind::Call, ast::slots::Call::kCount) == SlotsAt::Extra);
        b_.truncate(as_call, node(as_call).fields);
    }
    const u32 body = block("class definition", at);
    return add<NodeKind::ClassDef>(at, block_end(), 0, 0, id, bases, keywords, body, decorators, params,
                                   name_offset);
}

NodeId Parser::decorated() {
    const u32 at = start();
    const u32 base = stack_.size();
    while (accept(TokenKind::At)) {
        const u32 from = start();
        const NodeId decorator = named_expression();
        if (version_ < 309 && decorator != kNone && !failed_) {
            // Before 3.9 only a dotted name, maybe called.
            NodeId id = decorator;
            if (node(id).kind == NodeKind::Call) {
                id = b_.tree().slot(id, 0);
            }
            while (node(id).kind == NodeKind::Attribute) {
                id = b_.tree().slot(id, 0);
            }
            if (node(id).kind != NodeKind::Name) {
                require(309, from, prev_end(), "decorators of any form are");
            }
        }
        stack_.push_back(decorator);
        if (!expect(TokenKind::Newline)) {
            break;
        }
    }
    const u32 decorators = take_list(base);
    switch (kind()) {
        case TokenKind::KwDef:
            return function(false, start(), decorators);
        case TokenKind::KwClass:
            return class_definition(decorators);
        case TokenKind::KwAsync:
            if (peek() == TokenKind::KwDef) {
                const u32 async_start = start();
                advance();
                return function(true, async_start, decorators);
            }
            advance();
            return fail();
        default:
            break;
    }
    if (recovery_ != nullptr && !failed_) {  // what they decorated is gone
        return add<NodeKind::ErrorStmt>(at, block_end(), 0, 0, decorators);
    }
    return fail();
}

NodeId Parser::async_statement() {
    const u32 at = start();
    advance();
    switch (kind()) {
        case TokenKind::KwDef:
            return function(true, at, 0);
        case TokenKind::KwFor:
            return for_statement(true, at);
        case TokenKind::KwWith:
            return with_statement(true, at);
        default:
            return fail();
    }
}

}  // namespace pyforge::parse
