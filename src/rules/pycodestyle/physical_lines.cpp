#include "rules/pycodestyle/physical_lines.hpp"

#include <algorithm>
#include <cstring>

#include "lint/characters.hpp"
#include "lint/edits.hpp"
#include "rules/pycodestyle/long_lines.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule e101_mixed_spaces_and_tabs, w191_tab_indentation, w291_trailing_whitespace,
    w293_blank_line_with_whitespace, w505_doc_line_too_long;

namespace {

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

// In a string the white space may mean something.
void fix_trailing_space(const Context& ctx, Report report, Range range) {
    if (!report) {
        return;
    }
    report.remove(range);
    if (in_string(ctx, range.end - 1)) {
        report.unsafe();
    }
}

}  // namespace

void check_trailing_space(Context& ctx, Line line) {
    if (line.start == line.end) {
        return;
    }
    const u8 last = static_cast<u8>(ctx.text.data[line.end - 1]);
    if (last > ' ' && last < 0x80) {
        return;
    }
    const u32 at = trailing_space(ctx.text, line);
    if (at == line.end) {
        return;
    }
    if (at == line.start) {
        fix_trailing_space(
            ctx,
            ctx.report(w293_blank_line_with_whitespace, {at, line.end}, {"Blank line contains whitespace"}),
            {ctx.selected(w293_blank_line_with_whitespace) ? before_continuations(ctx.text, at) : at,
             line.end});
        return;
    }
    fix_trailing_space(ctx, ctx.report(w291_trailing_whitespace, {at, line.end}, {"Trailing whitespace"}),
                       {at, line.end});
}

void check_indentation_tabs(Context& ctx) {
    if (!ctx.facts().has_tabs(ctx.text)) {
        return;
    }
    const source::Text& text = ctx.text;
    // From tab to tab; each line is looked at once.
    u32 at = 0;
    u32 line = 0;
    while (at < text.size) {
        const void* tab = std::memchr(text.data + at, '\t', text.size - at);
        if (tab == nullptr) {
            return;
        }
        const u32 found = static_cast<u32>(static_cast<const char*>(tab) - text.data);
        line = text.line_of(found);
        const u32 start = text.line_start(line);
        u32 end = start;
        bool space = false;
        while (end < text.size && (text.data[end] == ' ' || text.data[end] == '\t')) {
            space = space || text.data[end] == ' ';
            ++end;
        }
        at = std::max(found + 1, end);
        if (end <= found) {
            continue;  // not in the indentation
        }
        if (space) {
            ctx.report(e101_mixed_spaces_and_tabs, {start, end},
                       {"Indentation contains mixed spaces and tabs"});
        }
        const lex::Token& token = ctx.tokens[ctx.tokens.at_or_after(start)];
        const bool inside = token.start < start &&
                            (token.kind == TokenKind::String || token.kind == TokenKind::FStringMiddle ||
                             token.kind == TokenKind::TStringMiddle);
        if (!inside) {
            ctx.report(w191_tab_indentation, {start, end}, {"Indentation contains tabs"});
        }
    }
}

void check_doc_lines(Context& ctx) {
    const u32 limit = ctx.settings.pycodestyle.max_doc_length;
    if (limit == 0) {
        return;
    }
    const source::Text& text = ctx.text;
    const auto look = [&](u32 number) {
        const Range range = text.line_range(number);
        LongLine found;
        if (is_too_long(ctx, {number, range.start, range.end}, limit, found)) {
            ctx.report(w505_doc_line_too_long, found.past,
                       {"Doc line too long (", found.width, " > ", limit, ")"});
        }
    };
    for (const Range comment : ctx.tokens.comments) {
        const u32 number = text.line_of(comment.start);
        const u32 start = text.line_start(number);
        const bool alone = std::all_of(text.data + start, text.data + comment.start,
                                       [](char c) { return c == ' ' || c == '\t' || c == '\f'; });
        if (alone) {
            look(number);
        }
    }
    bool begins = true;
    for (const lex::Token& token : ctx.tokens.items) {
        if (token.kind == TokenKind::String && begins) {
            const u32 last = text.line_of(token.end);
            for (u32 number = text.line_of(token.start); number <= last; ++number) {
                look(number);
            }
        }
        begins = token.kind == TokenKind::Newline || token.kind == TokenKind::Indent ||
                 token.kind == TokenKind::Dedent;
    }
}

}  // namespace pyforge::rules
