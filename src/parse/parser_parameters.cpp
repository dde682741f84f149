// Parameters of functions and lambdas.
#include "parse/parser_impl.hpp"

namespace pyforge::parse {

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

}  // namespace pyforge::parse
