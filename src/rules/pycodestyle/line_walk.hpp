// Logical lines and the comments that stand on lines of their own, in the order of the file.
#pragma once
#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

struct WalkedLine {
    lint::TokenId first = kNone;  // kNone for a comment
    lint::TokenId newline = kNone;
    u32 start = 0;             // of the first token, or of the comment
    u32 line_start = 0;        // of the physical line
    u32 indent = 0;            // in columns
    u32 blank_lines = 0;       // right before it
    bool begins_cell = false;  // of a notebook
    [[nodiscard]] bool is_comment() const noexcept { return first == kNone; }
};

// Columns of the white space [from, to); a tab goes to the next multiple of `tab`, a form feed to zero.
[[nodiscard]] u32 columns_of(const source::Text& text, u32 from, u32 to, u32 tab) noexcept;

// Calls fn(WalkedLine) for each. Blank lines are those of the cell where the file is a notebook.
template <class Fn>
void walk_lines(const lint::Context& ctx, Fn&& fn) {
    const lex::Tokens& tokens = ctx.tokens;
    const source::Text& text = ctx.text;
    const u32 tab = ctx.settings.indent_width == 0 ? 1 : ctx.settings.indent_width;
    u32 comment = 0;
    u32 line = 1;   // the physical line looked at
    u32 blank = 0;  // blank lines before it
    lint::TokenId id = 0;
    const auto line_of = [&](u32 offset) {
        while (line < text.line_count() && text.line_start(line + 1) <= offset) {
            ++line;
        }
        return line;
    };
    u32 done = 0;  // physical lines up to here are accounted for
    std::size_t cell = 0;
    const auto emit = [&](WalkedLine walked) {
        for (; cell < ctx.cells.size() && ctx.cells[cell].start <= walked.start; ++cell) {
            done = text.line_of(ctx.cells[cell].start) - 1;
            walked.begins_cell = true;
        }
        const u32 at = line_of(walked.start);
        blank = at > done ? at - done - 1 : 0;
        walked.blank_lines = blank;
        walked.line_start = text.line_start(at);
        walked.indent = columns_of(text, walked.line_start, walked.start, tab);
        fn(walked);
    };
    for (; id < tokens.size(); ++id) {
        const lint::TokenKind kind = tokens[id].kind;
        if (kind == lint::TokenKind::Indent || kind == lint::TokenKind::Dedent) {
            continue;
        }
        // The comments before the line.
        while (comment < tokens.comments.size() && tokens.comments[comment].start < tokens[id].start) {
            const u32 start = tokens.comments[comment].start;
            if (line_of(start) > done) {
                WalkedLine walked;
                walked.start = start;
                emit(walked);
                done = line;
            }
            ++comment;
        }
        if (kind == lint::TokenKind::EndMarker) {
            break;
        }
        WalkedLine walked;
        walked.first = id;
        while (tokens[id].kind != lint::TokenKind::Newline && tokens[id].kind != lint::TokenKind::EndMarker) {
            ++id;
        }
        walked.newline = id;
        walked.start = tokens[walked.first].start;
        emit(walked);
        done = line_of(id > walked.first ? tokens[id].start : walked.start);
        while (comment < tokens.comments.size() && tokens.comments[comment].start < tokens[id].end) {
            ++comment;
        }
        // A comment at the end of the line stands before its Newline.
        if (tokens[id].kind == lint::TokenKind::EndMarker) {
            break;
        }
    }
}

}  // namespace pyforge::rules
