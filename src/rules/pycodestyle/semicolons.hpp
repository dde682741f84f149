// Semicolons between statements: E702 and E703.
#pragma once
#include "lint/context.hpp"

namespace pyforge::rules {

// Asks `Check` about each semicolon. The parser knows those of sound source.
template <auto Check>
void each_semicolon(lint::Context& ctx) {
    const lex::Tokens& tokens = ctx.tokens;
    if (!ctx.broken) {
        for (const lint::TokenId at : ctx.tree.joints) {
            if (tokens[at].kind == lint::TokenKind::Semicolon) {
                Check(ctx, at);
            }
        }
        return;
    }
    for (lint::TokenId at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind == lint::TokenKind::Semicolon) {
            Check(ctx, at);
        }
    }
}

}  // namespace pyforge::rules
