#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr TokenKinds kHeaders{TokenKind::KwAsync, TokenKind::KwIf,     TokenKind::KwElif,
                              TokenKind::KwElse,  TokenKind::KwFor,    TokenKind::KwWhile,
                              TokenKind::KwTry,   TokenKind::KwExcept, TokenKind::KwFinally,
                              TokenKind::KwWith,  TokenKind::KwClass};

// `...` alone is the conventional empty body.
bool is_empty_body(const lex::Tokens& tokens, TokenId at) {
    if (tokens[at].kind != TokenKind::Ellipsis) {
        return false;
    }
    const TokenId after = at + (tokens[at + 1].kind == TokenKind::Semicolon ? 2 : 1);
    return tokens[after].kind == TokenKind::Newline;
}

// From the keyword on: finds the colon that ends the header.
void check_header(Context& ctx, TokenId at) {
    const lex::Tokens& tokens = ctx.tokens;
    for (;; ++at) {
        switch (tokens[at].kind) {
            case TokenKind::LeftParen:
            case TokenKind::LeftBracket:
            case TokenKind::LeftBrace:
            case TokenKind::FStringStart:
            case TokenKind::TStringStart:
                if (tokens[at].value == kNone) {
                    return;
                }
                at = tokens[at].value;
                break;
            case TokenKind::Colon:
                if (tokens[at + 1].kind != TokenKind::Newline && !is_empty_body(tokens, at + 1)) {
                    ctx.report({tokens[at].start, tokens[at].end},
                               {"Multiple statements on one line (colon)"});
                }
                return;
            case TokenKind::KwLambda:  // the colon that follows is not the header's
            case TokenKind::Newline:
            case TokenKind::EndMarker:
            case TokenKind::Error:
                return;
            default:
                break;
        }
    }
}

void check_line(Context& ctx, LogicalLine line) {
    TokenId at = line.first;
    if (ctx.tokens[at].kind == TokenKind::KwAsync) {
        ++at;
    }
    if (ctx.tokens[at].kind != TokenKind::KwDef) {
        check_header(ctx, at);
    }
}

// `case` is a keyword only where the tree says so.
void check_case(Context& ctx, NodeId id) {
    check_header(ctx, ctx.tokens.at_or_after(ctx.node(id).start));
}

}  // namespace

extern constinit const Rule e701_multiple_statements_on_one_line_colon{
    .code = "E701",
    .name = "multiple-statements-on-one-line-colon",
    .family = "pycodestyle",
    .summary = "Multiple statements on one line (colon)",
    .category = Category::Style,
    .severity = Severity::Info,
    .doc =
        {.what =
             "Finds statements on the line of the compound statement they belong to. A body of `...` is left "
             "alone, and so are functions.",
         .why =
             "A body on a line of its own is seen at a glance, can be stepped over in a debugger, and grows "
             "without reformatting.",
         .example = "if ready: start()\n",
         .instead = "if ready:\n    start()\n",
         .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.nodes = {NodeKind::match_case},
           .node = check_case,
           .line_starts = kHeaders,
           .logical_line = check_line},
};

}  // namespace pyforge::rules
