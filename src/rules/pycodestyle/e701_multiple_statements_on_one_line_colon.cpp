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

// From the first token of a line.
void check_line(Context& ctx, TokenId at) {
    at += ctx.tokens[at].kind == TokenKind::KwAsync ? 1 : 0;
    if (ctx.tokens[at].kind != TokenKind::KwDef) {
        check_header(ctx, at);
    }
}

// Lines that look like a header.
void check_tokens(Context& ctx) {
    const lex::Tokens& tokens = ctx.tokens;
    TokenId first = 0;
    for (TokenId at = 0; tokens[at].kind != TokenKind::EndMarker; ++at) {
        switch (tokens[at].kind) {
            case TokenKind::Newline:
                if (kHeaders.has(tokens[first].kind)) {
                    check_line(ctx, first);
                }
                first = at + 1;
                break;
            case TokenKind::Indent:
            case TokenKind::Dedent:
                first += first == at ? 1 : 0;
                break;
            default:
                break;
        }
    }
    // `case` is a keyword only where the tree says so.
    for (NodeId id = 0; id < ctx.tree.size(); ++id) {
        if (ctx.tree.kind(id) == NodeKind::match_case) {
            check_header(ctx, tokens.at_or_after(ctx.node(id).start));
        }
    }
}

void check(Context& ctx) {
    if (ctx.broken) {  // the tree does not have all lines
        check_tokens(ctx);
        return;
    }
    const lex::Tokens& tokens = ctx.tokens;
    for (TokenId at : ctx.tree.joints) {
        if (tokens[at].kind != TokenKind::Colon) {
            continue;
        }
        while (at > 0 && tokens[at - 1].kind != TokenKind::Newline &&
               tokens[at - 1].kind != TokenKind::Indent && tokens[at - 1].kind != TokenKind::Dedent) {
            --at;
        }
        check_line(ctx, at);
    }
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
    .on = {.file = check},
};

}  // namespace pyforge::rules
