#include "lint/characters.hpp"
#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Offset of the first character of the white space that ends the line.
u32 trailing_space(const source::Text& text, Line line) {
    u32 at = line.end;
    while (at > line.start) {
        u32 before = at - 1;
        while (before > line.start && (static_cast<u8>(text.data[before]) & 0xC0) == 0x80) {
            --before;
        }
        if (!is_white_space(unicode::decode_utf8(text.data + before).character)) {
            break;
        }
        at = before;
    }
    return at;
}

bool in_string(const Context& ctx, u32 offset) {
    const lex::Token& token = ctx.tokens[ctx.tokens.at_or_after(offset)];
    return token.start <= offset &&
           (token.kind == TokenKind::String || token.kind == TokenKind::FStringMiddle ||
            token.kind == TokenKind::TStringMiddle);
}

void check(Context& ctx, Line line) {
    if (line.start == line.end) {
        return;
    }
    const u8 last = static_cast<u8>(ctx.text.data[line.end - 1]);
    if (last > ' ' && last < 0x80) {
        return;
    }
    const u32 at = trailing_space(ctx.text, line);
    if (at == line.end || at == line.start) {
        return;
    }
    Report report = ctx.report({at, line.end}, {"Trailing whitespace"}).remove({at, line.end});
    if (in_string(ctx, at)) {
        report.unsafe();
    }
}

}  // namespace

extern constinit const Rule w291_trailing_whitespace{
    .code = "W291",
    .name = "trailing-whitespace",
    .family = "pycodestyle",
    .summary = "Trailing whitespace",
    .category = Category::Formatting,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds white space at the end of lines that hold something else.",
            .why = "It is invisible, and it makes noise in version control.",
            .example = "x = 1  \n",
            .instead = "x = 1\n",
            .fix = "Removes it. Unsafe inside a string, whose value it is part of.",
            .references = "https://peps.python.org/pep-0008/#other-recommendations\n"},
    .on = {.line = check},
};

}  // namespace pyforge::rules
