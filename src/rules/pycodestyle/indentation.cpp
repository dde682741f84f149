// How far lines and comments are indented.
#include "rules/pycodestyle/line_walk.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule e111_indentation_with_invalid_multiple, e112_no_indented_block, e113_unexpected_indentation,
    e114_indentation_with_invalid_multiple_comment, e115_no_indented_block_comment,
    e116_unexpected_indentation_comment, e117_over_indented;

u32 columns_of(const source::Text& text, u32 from, u32 to, u32 tab) noexcept {
    u32 column = 0;
    for (u32 at = from; at < to; ++at) {
        const char c = text.data[at];
        column = c == '\t' ? (column / tab + 1) * tab : c == '\f' ? 0 : column + 1;
    }
    return column;
}

void check_indentation(Context& ctx) {
    constexpr u32 kUnit = 4;
    u32 before = 0;        // indentation of the code line before
    bool expects = false;  // does it begin a block?
    bool tabs = false;     // is the first indentation of the file a tab?
    for (const lex::Token& token : ctx.tokens.items) {
        if (token.kind == TokenKind::Indent) {
            tabs = token.start < token.end && ctx.text.data[token.start] == '\t';
            break;
        }
    }
    walk_lines(ctx, [&](const WalkedLine& line) {
        const bool comment = line.is_comment();
        const Range at{line.line_start, line.start};
        if (line.indent % kUnit != 0) {
            ctx.report(comment ? e114_indentation_with_invalid_multiple_comment
                               : e111_indentation_with_invalid_multiple,
                       at, {"Indentation is not a multiple of 4", comment ? " (comment)" : ""});
        }
        if (expects && line.indent <= before) {
            ctx.report(comment ? e115_no_indented_block_comment : e112_no_indented_block, at,
                       {"Expected an indented block", comment ? " (comment)" : ""});
        } else if (!expects && line.indent > before) {
            ctx.report(comment ? e116_unexpected_indentation_comment : e113_unexpected_indentation, at,
                       {"Unexpected indentation", comment ? " (comment)" : ""});
        }
        if (expects && line.indent > before + (tabs ? 2 * kUnit : kUnit)) {
            ctx.report(e117_over_indented, at, {"Over-indented", comment ? " (comment)" : ""});
        }
        if (!comment) {
            before = line.indent;
            expects = line.newline > line.first && ctx.tokens[line.newline - 1].kind == TokenKind::Colon;
        }
    });
}

}  // namespace pyforge::rules
