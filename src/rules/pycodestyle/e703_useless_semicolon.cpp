#include <algorithm>

#include "lint/edits.hpp"
#include "rules/pycodestyle/semicolons.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

// In a notebook the last semicolon of a cell keeps the value from being shown.
bool ends_cell(const Context& ctx, TokenId newline) {
    const lex::Tokens& tokens = ctx.tokens;
    if (ctx.cells.empty() || tokens[newline].kind != TokenKind::Newline) {
        return false;
    }
    const lex::Token& next = tokens[newline + 1];
    if (next.kind == TokenKind::EndMarker) {
        return true;
    }
    const auto cell = std::ranges::upper_bound(ctx.cells, tokens[newline].start, {}, &source::Cell::start);
    return next.kind != TokenKind::Dedent && cell != ctx.cells.end() && cell->start <= next.start;
}

void check(Context& ctx, TokenId id) {
    const TokenKind next = ctx.tokens[id + 1].kind;
    if ((next == TokenKind::Newline || next == TokenKind::EndMarker) && !ends_cell(ctx, id + 1)) {
        const Range at{ctx.tokens[id].start, ctx.tokens[id].end};
        ctx.report(at, {"Statement ends with an unnecessary semicolon"})
            .remove({before_continuations(ctx.text, at.start), at.end});
    }
}

}  // namespace

extern constinit const Rule e703_useless_semicolon{
    .code = "E703",
    .name = "useless-semicolon",
    .family = "pycodestyle",
    .summary = "Statement ends with an unnecessary semicolon",
    .category = Category::Style,
    .severity = Severity::Info,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds semicolons at the end of lines.",
            .why = "It does nothing; other languages ask for it.",
            .example = "x = 1;\n",
            .instead = "x = 1\n",
            .fix = "Removes the semicolon."},
    .on = {.file = each_semicolon<check>},
};

}  // namespace pyforge::rules
