// Lines: indentation, continuation, the end of the text.
#include "lex/lexer_state.hpp"

namespace pyforge::lex {

// A backslash joins two lines when nothing but the line end follows it. Returns the first byte of the next
// line, or the byte after the backslash when that is wrong.
const char* Lexer::continuation(const char* backslash) {
    const char* p = backslash + 1;
    if (is_line_end(*p)) {
        p = after_line_end(p);
        if (p == end_) {
            end_after_continuation(backslash);
        } else if (const Mode* m = mode(); m != nullptr && before_312()) {
            fail(LexErrorCode::FStringBackslash, backslash, backslash + 1, tokens_[m->start_token].start);
        }
        return p;
    }
    if (p == end_) {
        end_after_continuation(backslash);
    } else {
        fail(LexErrorCode::LineContinuation, backslash, p);
    }
    return p;
}

// Inside brackets the one that was never closed is the better thing to tell: see Tokens::open_bracket.
void Lexer::end_after_continuation(const char* backslash) {
    if (depth_ == 0) {
        fail(LexErrorCode::EofAfterContinuation, backslash, backslash + 1);
    }
}

// Measures the white space at the start of a line, and emits Indent and Dedents. `blank`: nothing but white
// space or a comment stands in the line.
const char* Lexer::indentation(const char* line, bool& blank) {
    u32 column = 0;
    u32 alternate = 0;  // with tabs one column wide: both must agree on what is deeper
    u32 continued = 0;  // a backslash in the white space: the column where the first one stands counts
    const char* p = line;
    for (;; ++p) {
        const char c = *p;
        if (c == ' ') {
            ++column;
            ++alternate;
        } else if (c == '\t') {
            column = (column / 8 + 1) * 8;
            ++alternate;
        } else if (c == '\f') {
            column = alternate = 0;
        } else if (c == '\\') {
            if (continued == 0) {
                continued = column;
            }
            const u32 before = tokens_.size();
            const char* next = continuation(p);
            if (tokens_.size() != before) {
                line = next;  // what follows an Error begins behind it
            }
            p = next - 1;
        } else {
            break;
        }
    }
    blank = is_line_end(*p) || *p == '#' || p == end_;
    if (!blank) {
        if (continued != 0) {
            column = alternate = continued;
        }
        change_indent(line, p, column, alternate);
    }
    return p;
}

// Where the line of `first` begins, when the white space before it was continued by backslashes.
const char* Lexer::last_line(const char* line, const char* first) const {
    const char* at = first;
    while (at > line && !is_line_end(at[-1])) {
        --at;
    }
    return at;
}

// The Error token is empty, so that an Indent may follow it; the error is told in the line where code begins.
void Lexer::wrong_indent(LexErrorCode code, const char* line, const char* first) {
    fail(code, line, line, last_line(line, first), first);
}

void Lexer::change_indent(const char* line, const char* first, u32 column, u32 alternate) {
    if (column == columns_[indents_]) {
        if (alternate != alternates_[indents_]) {
            wrong_indent(LexErrorCode::InconsistentTabs, line, first);
        }
        return;
    }
    if (column > columns_[indents_]) {
        if (indents_ + 1 >= kMaxIndents) {
            wrong_indent(LexErrorCode::TooDeepIndentation, line, first);
            return;
        }
        if (alternate <= alternates_[indents_]) {
            wrong_indent(LexErrorCode::InconsistentTabs, line, first);
        }
        ++indents_;
        columns_[indents_] = column;
        alternates_[indents_] = alternate;
        emit(TokenKind::Indent, last_line(line, first), first);
    } else {
        u32 level = indents_;
        while (column < columns_[level]) {
            --level;
        }
        if (column != columns_[level]) {
            wrong_indent(LexErrorCode::UnindentMismatch, line, first);
        } else if (alternate != alternates_[level]) {
            wrong_indent(LexErrorCode::InconsistentTabs, line, first);
        }
        for (; indents_ > level; --indents_) {
            emit(TokenKind::Dedent, first, first);
        }
    }
    plain_indent_ = columns_[indents_] == alternates_[indents_] ? columns_[indents_] : kNone;
}

void Lexer::finish(const char* p, bool line_open) {
    if (line_open) {
        emit(TokenKind::Newline, p, p);
    }
    for (; indents_ > 0; --indents_) {
        emit(TokenKind::Dedent, p, p);
    }
    emit(TokenKind::EndMarker, p, p);
    tokens_.open_bracket = brackets_[depth_].token;
}

}  // namespace pyforge::lex
