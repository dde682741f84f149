// Where suppressions reach: stretches of the file, and lines that belong together.
#include <algorithm>
#include <cstring>

#include "base/hash.hpp"
#include "lint/codes.hpp"
#include "lint/suppress.hpp"

namespace pyforge::lint {

namespace {

bool is_opening(TokenKind kind) noexcept {
    return kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket || kind == TokenKind::LeftBrace;
}

// Does `offset`, which lies between two tokens, stand within brackets? Between statements the token before is
// a Newline or one of those that follow it.
bool in_brackets(const lex::Tokens& tokens, u32 offset) noexcept {
    const u32 id = tokens.at_or_after(offset);
    if (id == 0) {
        return false;
    }
    const TokenKind before = tokens[id - 1].kind;
    return before != TokenKind::Newline && before != TokenKind::Indent && before != TokenKind::Dedent;
}

u32 column_of(const source::Text& text, u32 offset) noexcept {
    return offset - text.line_start(text.line_of(offset));
}

}  // namespace

void Suppressions::add_intervals(Codes codes, u32 start, u32 end) {
    for (u32 i = 0; i < codes.count; ++i) {
        const u64 hash = hash_text(current_code(code(codes.first + i)));
        intervals_.push_back({hash, start, end});
        owners_.push_back({hash, start, end, codes.first + i});
    }
}

void Suppressions::ignore_next(Range comment, Codes codes) {
    const lex::Tokens& tokens = *tokens_;
    u32 id = tokens.at_or_after(comment.end);
    if (in_brackets(tokens, comment.start)) {
        const Range line = text_->line_range(text_->line_of(tokens[id].start));
        add_intervals(codes, line.start, line.end + 1);
        return;
    }
    while (tokens[id].kind == TokenKind::Indent || tokens[id].kind == TokenKind::Dedent) {
        ++id;
    }
    const u32 start = tokens[id].start;
    if (start == statement_.start) {  // another comment before the same statement
        add_intervals(codes, start, statement_.end);
        return;
    }
    while (tokens[id].kind != TokenKind::Newline && tokens[id].kind != TokenKind::EndMarker) {
        id = is_opening(tokens[id].kind) && tokens[id].value != kNone ? tokens[id].value : id + 1;
    }
    statement_ = {start, tokens[id].end};
    add_intervals(codes, start, statement_.end);
}

void Suppressions::add_mark(Range comment, Codes codes, bool enable) {
    if (in_brackets(*tokens_, comment.start)) {
        return;
    }
    const u32 indent = column_of(*text_, comment.start);
    u64 key = indent;
    for (u32 i = 0; i < codes.count; ++i) {
        key = (key ^ hash_text(code(codes.first + i))) * 0x9E37'79B9'7F4A'7C15U;
    }
    marks_.push_back({comment.start, indent, kNone, enable, codes, key});
}

// A `disable` reaches to the end of its block: to the first token that begins a line further to the left.
void Suppressions::find_block_ends() {
    const lex::Tokens& tokens = *tokens_;
    const auto less = [this](u32 a, u32 b) { return marks_[a].indent < marks_[b].indent; };
    work_.clear();  // a heap of the open ones, the innermost on top
    u32 next = 0;
    for (u32 id = 0; id < tokens.size(); ++id) {
        const lex::Token& token = tokens[id];
        for (; next < marks_.size() && marks_[next].at < token.start; ++next) {
            if (!marks_[next].enable) {
                work_.push_back(next);
                std::push_heap(work_.begin(), work_.end(), less);
            }
        }
        if (token.kind != TokenKind::Dedent || work_.empty()) {
            continue;
        }
        const u32 column = column_of(*text_, token.start);
        while (!work_.empty() && marks_[work_[0]].indent > column) {
            marks_[work_[0]].end = token.start;
            std::pop_heap(work_.begin(), work_.end(), less);
            work_.pop_back();
        }
    }
}

// An `enable` with the same indent and codes ends the last `disable` that is still open.
void Suppressions::match_marks() {
    std::sort(marks_.begin(), marks_.end(),
              [](const Mark& a, const Mark& b) { return a.key != b.key ? a.key < b.key : a.at < b.at; });
    work_.clear();  // the open ones of one key
    for (u32 i = 0; i < marks_.size(); ++i) {
        if (i == 0 || marks_[i].key != marks_[i - 1].key) {
            work_.clear();
        }
        if (!marks_[i].enable) {
            work_.push_back(i);
            continue;
        }
        while (!work_.empty() && marks_[work_.back()].end <= marks_[i].at) {
            work_.pop_back();
        }
        if (!work_.empty()) {
            marks_[work_.back()].end = marks_[i].at;
            work_.pop_back();
        }
    }
    for (const Mark& mark : marks_) {
        if (!mark.enable) {
            add_intervals(mark.codes, mark.at, mark.end);
        }
    }
}

void Suppressions::merge_intervals() {
    std::sort(intervals_.begin(), intervals_.end(), [](const Interval& a, const Interval& b) {
        return a.code != b.code ? a.code < b.code : a.start < b.start;
    });
    u32 kept = 0;
    for (const Interval& interval : intervals_) {
        if (kept != 0 && intervals_[kept - 1].code == interval.code &&
            interval.start <= intervals_[kept - 1].end) {
            intervals_[kept - 1].end = std::max(intervals_[kept - 1].end, interval.end);
        } else {
            intervals_[kept++] = interval;
        }
    }
    intervals_.truncate(kept);
}

bool Suppressions::in_interval(std::string_view code, u32 offset) const noexcept {
    const u64 wanted = hash_text(code);
    const auto* const after = std::upper_bound(
        intervals_.begin(), intervals_.end(), offset,
        [wanted](u32 o, const Interval& i) { return i.code != wanted ? wanted < i.code : o < i.start; });
    return after != intervals_.begin() && after[-1].code == wanted && offset < after[-1].end;
}

// --- lines
// ------------------------------------------------------------------------------------------------------------

// The lines of the tokens from `from` to `to` that belong together.
void Suppressions::join_lines(u32 from, u32 to) {
    const lex::Tokens& tokens = *tokens_;
    for (u32 id = from; id <= to; ++id) {
        const lex::Token& token = tokens[id];
        const bool formatted = token.kind == TokenKind::FStringStart || token.kind == TokenKind::TStringStart;
        const bool plain =
            token.kind == TokenKind::String && (token.flags & (lex::kTriple | lex::kHasBackslash)) != 0;
        if (plain || (formatted && token.value != kNone)) {
            const u32 first = text_->line_of(token.start);
            const u32 last = text_->line_of(plain ? token.end : tokens[token.value].end);
            if (first != last) {
                joined_.push_back({first, last});
            }
        }
    }
    // Lines continued by a backslash; the ones in strings are harmless here, those in comments are not.
    const char* p = text_->data + (from == 0 ? 0 : tokens[from - 1].end);
    const char* const end = text_->data + tokens[to].end;
    while (p < end && (p = static_cast<const char*>(
                           std::memchr(p, '\\', static_cast<std::size_t>(end - p)))) != nullptr) {
        ++p;
        if (p == end || (*p != '\n' && *p != '\r')) {
            continue;
        }
        const u32 at = static_cast<u32>(p - 1 - text_->data);
        const auto after = std::upper_bound(tokens.comments.begin(), tokens.comments.end(), at,
                                            [](u32 offset, Range comment) { return offset < comment.start; });
        if (after != tokens.comments.begin() && after[-1].end > at) {
            continue;
        }
        const u32 line = text_->line_of(at);
        joined_.push_back({line, line + 1});
    }
}

// Lines are joined inside logical lines alone, so only those are looked at that a comment stands in.
void Suppressions::map_lines() {
    const lex::Tokens& tokens = *tokens_;
    u32 seen = 0;  // tokens before it have been looked at
    for (const LineDirective& directive : lines_) {
        u32 first = tokens.at_or_after(directives_[directive.directive].comment.start);
        if (first < seen) {
            continue;
        }
        u32 last = first;
        while (first > 0 && tokens[first - 1].kind != TokenKind::Newline) {
            --first;
        }
        while (last + 1 < tokens.size() && tokens[last].kind != TokenKind::Newline) {
            ++last;
        }
        join_lines(first, last);
        seen = last + 1;
    }
    std::sort(joined_.begin(), joined_.end(), [](Lines a, Lines b) { return a.first < b.first; });
    u32 kept = 0;
    for (const Lines lines : joined_) {
        if (kept != 0 && lines.first <= joined_[kept - 1].last) {
            joined_[kept - 1].last = std::max(joined_[kept - 1].last, lines.last);
        } else {
            joined_[kept++] = lines;
        }
    }
    joined_.truncate(kept);
}

Suppressions::Lines Suppressions::group_of(u32 line) const noexcept {
    const auto* const after = std::upper_bound(joined_.begin(), joined_.end(), line,
                                               [](u32 l, const Lines& lines) { return l < lines.first; });
    return after != joined_.begin() && line <= after[-1].last ? after[-1] : Lines{line, line};
}

}  // namespace pyforge::lint
