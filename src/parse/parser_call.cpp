// Calls and subscripts.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

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

}  // namespace pyforge::parse
