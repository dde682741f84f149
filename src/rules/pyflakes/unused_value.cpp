#include "rules/pyflakes/unused_value.hpp"

#include <algorithm>

#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

// Displays, constants: operators on them call nothing of the program's own.
bool is_display(NodeKind kind) noexcept {
    return kind == NodeKind::Constant || kind == NodeKind::List || kind == NodeKind::Tuple ||
           kind == NodeKind::Set || kind == NodeKind::Dict || kind == NodeKind::JoinedStr;
}

// set(), list() …
bool is_empty_collection(const Context& ctx, NodeId id) {
    const auto call = ctx.tree.get<ast::Call>(id);
    if (!call.args().empty() || !call.keywords().empty()) {
        return false;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(call.func());
    static constexpr std::string_view kNames[] = {"set", "list", "tuple", "dict", "frozenset"};
    return std::any_of(std::begin(kNames), std::end(kNames),
                       [&](std::string_view one) { return name.is("builtins", one); });
}

// May computing the value do something that is to stay?
bool has_effect(const Context& ctx, NodeId value) {
    const parse::Tree& tree = ctx.tree;
    for (NodeId id = tree[value].first; id <= value; ++id) {
        switch (tree.kind(id)) {
            case NodeKind::Call:
                if (!is_empty_collection(ctx, id)) {
                    return true;
                }
                break;
            case NodeKind::BinOp: {
                const auto binary = tree.get<ast::BinOp>(id);
                if (!is_display(tree.kind(binary.left())) || !is_display(tree.kind(binary.right()))) {
                    return true;
                }
                break;
            }
            case NodeKind::Await:
            case NodeKind::Yield:
            case NodeKind::YieldFrom:
            case NodeKind::Subscript:
            case NodeKind::NamedExpr:
            case NodeKind::ListComp:
            case NodeKind::SetComp:
            case NodeKind::DictComp:
            case NodeKind::GeneratorExp:
                return true;
            default:
                break;
        }
    }
    return false;
}

// An assignment with one target that only has to go as a whole; kNone for other statements.
NodeId lone_target(const Context& ctx, NodeId statement) {
    const parse::Tree& tree = ctx.tree;
    if (const auto assign = tree.try_get<ast::Assign>(statement)) {
        return assign.targets().size() == 1 && !has_effect(ctx, assign.value()) ? assign.targets()[0] : kNone;
    }
    if (const auto assign = tree.try_get<ast::AnnAssign>(statement)) {
        return assign.value() != kNone && !has_effect(ctx, assign.value()) ? assign.target() : kNone;
    }
    return kNone;
}

// Is it the last of a block whose statements all go?
bool leaves_none(const Context& ctx, NodeId statement, std::span<const u32> unread) {
    const parse::NodeList block = block_of(ctx.tree, statement);
    if (block.size() < 2 || block[block.size() - 1] != statement) {
        return false;
    }
    return std::all_of(block.begin(), block.end(), [&](NodeId one) {
        const NodeId target = lone_target(ctx, one);
        return target != kNone && std::binary_search(unread.begin(), unread.end(), target);
    });
}

// From the token before `as` to the end of the name and its parentheses.
void remove_as(const Context& ctx, Report report, Range name) {
    const lex::Tokens& tokens = ctx.tokens;
    lex::TokenId at = tokens.at_or_after(name.start);
    u32 end = name.end;
    while (at > 0 && tokens[at - 1].kind == TokenKind::LeftParen && tokens[at - 1].value != kNone) {
        --at;
        end = tokens[tokens[at].value].end;
    }
    if (at > 1 && tokens[at - 1].kind == TokenKind::KwAs) {
        report.remove({tokens[at - 2].end, end});
    }
}

// The start of what follows the next `=`.
u32 behind_equal(const lex::Tokens& tokens, u32 offset) {
    lex::TokenId at = tokens.at_or_after(offset);
    while (tokens[at].kind == TokenKind::RightParen) {
        ++at;
    }
    return tokens[at].kind == TokenKind::Equal ? tokens[at + 1].start : kNone;
}

void remove_target(const Context& ctx, Report report, NodeId statement, NodeId target,
                   std::span<const u32> unread) {
    const parse::Tree& tree = ctx.tree;
    if (lone_target(ctx, statement) != kNone) {
        remove_statement(ctx, report, statement, leaves_none(ctx, statement, unread));
        return;
    }
    // Where nobody reads any of several targets, the last takes the value with it.
    if (const auto assign = tree.try_get<ast::Assign>(statement)) {
        const parse::NodeList targets = assign.targets();
        const bool all = target == targets[targets.size() - 1] && !has_effect(ctx, assign.value()) &&
                         std::all_of(targets.begin(), targets.end(), [&](NodeId one) {
                             return std::binary_search(unread.begin(), unread.end(), one);
                         });
        if (all) {
            remove_statement(ctx, report, statement, false);
            return;
        }
    }
    const auto annotated = tree.try_get<ast::AnnAssign>(statement);
    if (annotated && annotated.value() == kNone) {
        return;
    }
    lex::TokenId first = ctx.tokens.at_or_after(ctx.node(target).start);
    while (first > 0 && ctx.tokens[first - 1].kind == TokenKind::LeftParen) {
        --first;
    }
    const u32 end = behind_equal(ctx.tokens, ctx.node(annotated ? annotated.annotation() : target).end);
    if (end != kNone) {
        report.remove({ctx.tokens[first].start, end});
    }
}

}  // namespace

void remove_unused(const Context& ctx, Report report, const semantic::Binding& binding,
                   std::span<const u32> unread) {
    if (!report) {
        return;
    }
    if (binding.kind == semantic::BindingKind::ExceptName) {
        remove_as(ctx, report, binding.range());
        return;
    }
    const NodeId parent = ctx.tree.parent(binding.node);
    switch (ctx.tree.kind(parent)) {
        case NodeKind::withitem:
            remove_as(ctx, report.unsafe(), binding.range());
            break;
        case NodeKind::Assign:
        case NodeKind::AnnAssign:
            remove_target(ctx, report.unsafe(), parent, binding.node, unread);
            break;
        default:
            // One of several names that take a value apart, or one within the value: called unused by its
            // name.
            if (ctx.tree.kind(statement_of(ctx.tree, binding.node)) == NodeKind::Assign) {
                report.unsafe().insert(binding.start, {"_"});
            }
            break;
    }
}

}  // namespace pyforge::rules
