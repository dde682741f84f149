#include "lint/suppress.hpp"

#include <algorithm>
#include <cstring>

namespace pyforge::lint {

namespace {

bool is_space(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\r' || c == '\n';
}
bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
bool is_word(char c) noexcept {
    return is_digit(c) || c == '_' || (static_cast<u8>(c | 0x20) >= 'a' && static_cast<u8>(c | 0x20) <= 'z');
}

const char* skip_spaces(const char* at, const char* end) noexcept {
    while (at != end && is_space(*at)) {
        ++at;
    }
    return at;
}

// `word` is lower case.
bool matches_fold(const char* at, const char* end, std::string_view word) noexcept {
    return static_cast<std::size_t>(end - at) >= word.size() &&
           std::equal(word.begin(), word.end(), at,
                      [](char w, char c) { return w == static_cast<char>(c | 0x20); });
}

bool take(const char*& at, const char* end, std::string_view word) noexcept {
    if (static_cast<std::size_t>(end - at) >= word.size() && std::memcmp(at, word.data(), word.size()) == 0) {
        at += word.size();
        return true;
    }
    return false;
}

// End of a code (capitals, then digits) that begins at `at`; `at` itself when there is none.
const char* code_end(const char* at, const char* end) noexcept {
    const char* p = at;
    while (p != end && is_upper(*p)) {
        ++p;
    }
    const char* digits = p;
    while (p != end && is_digit(*p)) {
        ++p;
    }
    return digits == at || p == digits ? at : p;
}

}  // namespace

void Suppressions::read(const source::Text& text, const lex::Tokens& tokens) {
    text_ = &text;
    tokens_ = &tokens;
    codes_.clear();
    lines_.clear();
    nosec_.clear();
    regions_.clear();
    files_.clear();
    joined_.clear();
    for (const Range comment : tokens.comments) {
        read_comment(comment);
    }
    end_blocks();
    if (!lines_.empty()) {
        map_lines();
        for (LineDirective& directive : lines_) {
            directive.line = mapped(directive.line);
        }
        std::sort(lines_.begin(), lines_.end(),
                  [](const LineDirective& a, const LineDirective& b) { return a.line < b.line; });
    }
}

void Suppressions::read_comment(Range comment) {
    const char* const begin = text_->data + comment.start;
    const char* const end = text_->data + comment.end;
    bool noqa = false;
    bool nosec = false;
    bool tool = false;
    for (const char* p = begin; end - p >= 4; ++p) {
        const char c = static_cast<char>(*p | 0x20);
        if (c == 'n') {
            noqa = noqa || matches_fold(p, end, "noqa");
            nosec = nosec || matches_fold(p, end, "nosec");
        } else if ((c == 'r' || c == 'f') && (p[1] == 'u' || p[1] == 'l')) {
            tool = tool || matches_fold(p, end, "ruff") || matches_fold(p, end, "flake8");
        }
    }
    if (tool && read_ruff(comment)) {
        return;
    }
    if (noqa) {
        read_noqa(comment);
    }
    if (nosec) {
        read_nosec(comment);
    }
}

bool Suppressions::own_line(Range comment) const noexcept {
    for (u32 at = comment.start; at > 0 && text_->data[at - 1] != '\n' && text_->data[at - 1] != '\r'; --at) {
        if (!is_space(text_->data[at - 1])) {
            return false;
        }
    }
    return true;
}

// "# ruff: …" and "# flake8: …", at the beginning of the comment or after another '#'. True when the comment
// is one of these and no noqa besides.
bool Suppressions::read_ruff(Range comment) {
    const char* const end = text_->data + comment.end;
    for (const char* p = text_->data + comment.start; p != end; ++p) {
        if (*p != '#') {
            continue;
        }
        const char* at = skip_spaces(p + 1, end);
        const bool ruff = take(at, end, "ruff");
        if (!ruff && !take(at, end, "flake8")) {
            continue;
        }
        at = skip_spaces(at, end);
        if (!take(at, end, ":")) {
            continue;
        }
        at = skip_spaces(at, end);
        Codes codes{codes_.size(), 0, false};
        if (matches_fold(at, end, "noqa")) {
            if (own_line(comment) && read_codes(at + 4, end, codes)) {
                files_.push_back(codes);
            }
            return true;
        }
        if (!ruff) {
            continue;
        }
        const bool at_start = p == text_->data + comment.start;
        if (take(at, end, "ignore")) {
            if (read_bracketed(at, end, codes)) {
                if (own_line(comment)) {
                    ignore_next(comment, codes);
                } else {
                    lines_.push_back({text_->line_of(comment.start), codes});
                }
            }
        } else if (take(at, end, "file-ignore")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                const u32 start = text_->line_start(text_->line_of(comment.start));
                if (start == comment.start) {
                    files_.push_back(codes);
                }
            }
        } else if (take(at, end, "disable")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                open_region(comment, codes);
            }
        } else if (take(at, end, "enable")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                close_region(comment, codes);
            }
        }
    }
    return false;
}

void Suppressions::read_noqa(Range comment) {
    const char* const begin = text_->data + comment.start;
    const char* const end = text_->data + comment.end;
    for (const char* p = begin; end - p >= 4; ++p) {
        if (!matches_fold(p, end, "noqa")) {
            continue;
        }
        const char* before = p;
        while (before != begin && is_space(before[-1])) {
            --before;
        }
        if (before == begin || before[-1] != '#') {
            continue;
        }
        Codes codes{codes_.size(), 0, false};
        if (read_codes(p + 4, end, codes)) {
            lines_.push_back({text_->line_of(comment.start), codes});
        }
        return;
    }
}

// What follows "noqa": nothing, or a colon and codes. False when it cannot be read; then it suppresses
// nothing.
bool Suppressions::read_codes(const char* at, const char* end, Codes& codes) {
    const char* p = skip_spaces(at, end);
    if (p == end || *p != ':') {
        codes.all = true;
        return p == end || p != at || *p == '#';
    }
    ++p;
    while (p != end) {
        while (p != end && (is_space(*p) || *p == ',')) {
            ++p;
        }
        const char* const stop = code_end(p, end);
        if (stop == p) {
            break;
        }
        if (stop != end && !is_space(*stop) && *stop != ',' && *stop != '#' && code_end(stop, end) == stop) {
            return false;
        }
        codes_.push_back({static_cast<u32>(p - text_->data), static_cast<u32>(stop - text_->data)});
        ++codes.count;
        p = stop;
        if (p != end && *p == '#') {
            break;
        }
    }
    return codes.count != 0;
}

bool Suppressions::read_bracketed(const char* at, const char* end, Codes& codes) {
    const char* p = skip_spaces(at, end);
    if (p == end || *p != '[') {
        return false;
    }
    for (++p; p != end;) {
        p = skip_spaces(p, end);
        const char* const start = p;
        while (p != end && (is_word(*p) || *p == '-')) {
            ++p;
        }
        if (p != start) {
            codes_.push_back({static_cast<u32>(start - text_->data), static_cast<u32>(p - text_->data)});
            ++codes.count;
        }
        p = skip_spaces(p, end);
        if (p != end && *p == ',') {
            ++p;
        } else {
            break;
        }
    }
    return p != end && *p == ']' && codes.count != 0;
}

void Suppressions::read_nosec(Range comment) {
    const char* const begin = text_->data + comment.start;
    const char* const end = text_->data + comment.end;
    static constexpr std::string_view kWord = "nosec";
    const char* p = begin;
    for (;; ++p) {
        p = std::search(p, end, kWord.begin(), kWord.end());
        if (p == end) {
            return;
        }
        const char* before = p;
        while (before != begin && is_space(before[-1])) {
            --before;
        }
        if (before != begin && before[-1] == '#') {
            break;
        }
    }
    Codes codes{codes_.size(), 0, false};
    p = skip_spaces(p + kWord.size(), end);
    if (p != end && *p == ':') {
        ++p;
    }
    // Ids and test names; other words are a reason. Without any, the whole line is meant.
    while (p != end && *p != '#') {
        const char* const start = p;
        while (p != end && is_word(*p)) {
            ++p;
        }
        const bool id = p - start > 1 && (*start == 'B' || *start == 'S') &&
                        std::all_of(start + 1, p, [](char c) { return is_digit(c); });
        if (id || std::find(start, p, '_') != p) {
            codes_.push_back({static_cast<u32>(start - text_->data), static_cast<u32>(p - text_->data)});
            ++codes.count;
        }
        if (p != end && *p != '#') {
            ++p;
        }
    }
    codes.all = codes.count == 0;
    nosec_.push_back({text_->line_of(comment.start), codes});
}

// --- regions
// ----------------------------------------------------------------------------------------------------------

namespace {
constexpr u32 kOpen = kNone;

u32 enclosing_bracket(const lex::Tokens& tokens, u32 offset) noexcept {
    // The bracket that encloses `offset`, if any: walk back over the logical line.
    u32 id = tokens.at_or_after(offset);
    while (id > 0) {
        const lex::Token& token = tokens[--id];
        if (token.kind == TokenKind::Newline) {
            return kNone;
        }
        const bool closing = token.kind == TokenKind::RightParen || token.kind == TokenKind::RightBracket ||
                             token.kind == TokenKind::RightBrace;
        if (closing && token.value != kNone) {
            id = token.value;
        } else if (token.kind == TokenKind::LeftParen || token.kind == TokenKind::LeftBracket ||
                   token.kind == TokenKind::LeftBrace) {
            return id;
        }
    }
    return kNone;
}
}  // namespace

void Suppressions::ignore_next(Range comment, Codes codes) {
    const lex::Tokens& tokens = *tokens_;
    u32 id = tokens.at_or_after(comment.end);
    const u32 end_of_file = text_->size;
    if (enclosing_bracket(tokens, comment.start) != kNone) {
        // Inside brackets: the physical line of the next token.
        const u32 line = text_->line_of(id < tokens.size() ? tokens[id].start : end_of_file);
        lines_.push_back({line, codes});
        return;
    }
    while (id < tokens.size() &&
           (tokens[id].kind == TokenKind::Indent || tokens[id].kind == TokenKind::Dedent)) {
        ++id;
    }
    const u32 start = id < tokens.size() ? tokens[id].start : end_of_file;
    while (id < tokens.size() && tokens[id].kind != TokenKind::Newline) {
        ++id;
    }
    regions_.push_back({start, id < tokens.size() ? tokens[id].end : end_of_file, 0, codes});
}

void Suppressions::open_region(Range comment, Codes codes) {
    if (enclosing_bracket(*tokens_, comment.start) == kNone) {
        const u32 column = comment.start - text_->line_start(text_->line_of(comment.start));
        regions_.push_back({comment.start, kOpen, column, codes});
    }
}

bool Suppressions::same(Codes a, Codes b) const noexcept {
    if (a.count != b.count) {
        return false;
    }
    for (u32 i = 0; i < a.count; ++i) {
        if (text_->slice(codes_[a.first + i]) != text_->slice(codes_[b.first + i])) {
            return false;
        }
    }
    return true;
}

void Suppressions::close_region(Range comment, Codes codes) {
    const u32 column = comment.start - text_->line_start(text_->line_of(comment.start));
    for (u32 i = regions_.size(); i-- > 0;) {
        Region& region = regions_[i];
        if (region.end == kOpen && region.indent == column && same(region.codes, codes)) {
            region.end = comment.start;
            return;
        }
    }
}

// A region that no comment closes ends with its block: at the first token that begins a line further to the
// left.
void Suppressions::end_blocks() {
    for (Region& region : regions_) {
        if (region.end != kOpen) {
            continue;
        }
        region.end = text_->size + 1;
        const lex::Tokens& tokens = *tokens_;
        for (u32 id = tokens.at_or_after(region.start); region.indent > 0 && id < tokens.size(); ++id) {
            if (tokens[id].kind == TokenKind::Dedent) {
                const u32 at = tokens[id].start;
                if (at - text_->line_start(text_->line_of(at)) < region.indent) {
                    region.end = at;
                    break;
                }
            }
        }
    }
}

// --- lines
// ------------------------------------------------------------------------------------------------------------

void Suppressions::map_lines() {
    const auto add = [this](u32 start, u32 end) {
        const u32 first = text_->line_of(start);
        const u32 last = text_->line_of(end);
        if (first != last) {
            joined_.push_back({first, last});
        }
    };
    const lex::Tokens& tokens = *tokens_;
    for (u32 id = 0; id < tokens.size(); ++id) {
        const lex::Token& token = tokens[id];
        switch (token.kind) {
            case TokenKind::String:
                if ((token.flags & (lex::kTriple | lex::kHasBackslash)) != 0) {
                    add(token.start, token.end);
                }
                break;
            case TokenKind::FStringStart:
            case TokenKind::TStringStart:
                if (token.value != kNone) {
                    add(token.start, tokens[token.value].end);
                }
                break;
            default:
                break;
        }
    }
    // Lines continued by a backslash; the ones in strings are harmless here, those in comments are not.
    const char* const end = text_->data + text_->size;
    const char* p = text_->data;
    while ((p = static_cast<const char*>(std::memchr(p, '\\', static_cast<std::size_t>(end - p)))) !=
           nullptr) {
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

u32 Suppressions::mapped(u32 line) const noexcept {
    const auto after = std::upper_bound(joined_.begin(), joined_.end(), line,
                                        [](u32 l, const Lines& lines) { return l < lines.first; });
    return after != joined_.begin() && line <= after[-1].last ? after[-1].last : line;
}

// --- questions
// --------------------------------------------------------------------------------------------------------

bool Suppressions::covers(Codes codes, const Rule& rule) const noexcept {
    for (u32 i = 0; i < codes.count; ++i) {
        if (text_->slice(codes_[codes.first + i]) == rule.code) {
            return true;
        }
    }
    return codes.all;
}

bool Suppressions::line_covers(u32 offset, const Rule& rule) const noexcept {
    if (lines_.empty()) {
        return false;
    }
    const u32 line = mapped(text_->line_of(offset));
    auto at = std::lower_bound(lines_.begin(), lines_.end(), line,
                               [](const LineDirective& d, u32 l) { return d.line < l; });
    for (; at != lines_.end() && at->line == line; ++at) {
        if (covers(at->codes, rule)) {
            return true;
        }
    }
    return false;
}

bool Suppressions::security_covers(const Finding& finding) const noexcept {
    const u32 first = text_->line_of(finding.range.start);
    const u32 last = text_->line_of(finding.range.end);
    auto at = std::lower_bound(nosec_.begin(), nosec_.end(), first,
                               [](const LineDirective& d, u32 l) { return d.line < l; });
    for (; at != nosec_.end() && at->line <= last; ++at) {
        if (at->codes.all) {
            return true;
        }
        for (u32 i = 0; i < at->codes.count; ++i) {
            const std::string_view id = text_->slice(codes_[at->codes.first + i]);
            const bool number =
                id.size() == finding.rule->code.size() && id.substr(1) == finding.rule->code.substr(1);
            if (number || (!finding.rule->alias.empty() && id == finding.rule->alias)) {
                return true;
            }
        }
    }
    return false;
}

bool Suppressions::covers(const Finding& finding) const noexcept {
    const Rule& rule = *finding.rule;
    for (const Codes& codes : files_) {
        if (covers(codes, rule)) {
            return true;
        }
    }
    for (const Region& region : regions_) {
        if (region.start <= finding.range.start && finding.range.start < region.end &&
            covers(region.codes, rule)) {
            return true;
        }
    }
    if (line_covers(finding.range.start, rule) ||
        (finding.parent != kNone && line_covers(finding.parent, rule))) {
        return true;
    }
    return !nosec_.empty() && rule.family == "flake8-bandit" && security_covers(finding);
}

}  // namespace pyforge::lint
