// Targets: expressions that are bound, and what may stand there.
#include <algorithm>

#include "parse/parser_impl.hpp"

namespace pyforge::parse {

// Sets the context of a target and of what it is made of; an explicit stack, since tuples nest.
void Parser::set_targets(NodeId target, Context context, TargetUse use) {
    const u32 base = stack_.size();
    stack_.push_back(target);
    while (stack_.size() > base) {
        const NodeId id = stack_.back();
        stack_.pop_back();
        Node& n = node(id);
        switch (n.kind) {
            case NodeKind::Name:
            case NodeKind::Attribute:
            case NodeKind::Subscript:
                n.flags = static_cast<u8>((n.flags & ~kContextMask) | static_cast<u8>(context));
                break;
            case NodeKind::Starred:
                if (use == TargetUse::Delete) {
                    fail_node(id, "cannot delete starred");
                    stack_.truncate(base);
                    return;
                }
                n.flags = static_cast<u8>((n.flags & ~kContextMask) | static_cast<u8>(context));
                {
                    const NodeId value = b_.tree().slot(id, 0);
                    if (value != kNone && node(value).kind == NodeKind::Starred) {
                        fail();
                        stack_.truncate(base);
                        return;
                    }
                    stack_.push_back(value);
                }
                break;
            case NodeKind::Tuple:
            case NodeKind::List: {
                n.flags = static_cast<u8>((n.flags & ~kContextMask) | static_cast<u8>(context));
                const u32 first = stack_.size();
                for (const NodeId element : b_.tree().list(b_.tree().slot(id, 0))) {
                    stack_.push_back(element);
                }
                std::reverse(stack_.begin() + first,
                             stack_.end());  // the first bad target is the one to report
                break;
            }
            default:
                fail_node(id, {use == TargetUse::Delete ? "cannot delete " : "cannot assign to ",
                               describe_expression(id)});
                stack_.truncate(base);
                return;
        }
    }
}

// The targets of `for`: star_target (',' star_target)* [','] before `in`.
NodeId Parser::target_list() {
    auto element = [this]() -> NodeId {
        if (kind() == TokenKind::Star) {
            const u32 at = start();
            advance();
            const NodeId value = bitwise_or();
            return add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
        }
        return bitwise_or();
    };
    const u32 at = start();
    NodeId target = element();
    if (kind() == TokenKind::Comma) {
        const u32 base = stack_.size();
        stack_.push_back(target);
        while (accept(TokenKind::Comma)) {
            if (!traits().starts_expression) {
                break;
            }
            const NodeId next = element();
            stack_.push_back(next);
        }
        const u8 comma = toks_[pos_ - 1].kind == TokenKind::Comma ? kTrailingComma : 0;
        const u32 elts = take_list(base);
        target = add<NodeKind::Tuple>(at, prev_end(), 0, comma, elts);
    }
    set_target(target, Context::Store, TargetUse::For);
    return target;
}

// One star_target after `as`.
NodeId Parser::with_target() {
    const u32 at = start();
    NodeId target = kNone;
    if (kind() == TokenKind::Star) {
        advance();
        const NodeId value = bitwise_or();
        target = add<NodeKind::Starred>(at, prev_end(), 0, 0, value);
    } else {
        target = bitwise_or();
    }
    set_target(target, Context::Store, TargetUse::With);
    return target;
}

}  // namespace pyforge::parse
