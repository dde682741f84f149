#include "lint/suppress.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "lex/scan.hpp"
#include "lint/codes.hpp"

namespace pyforge::lint {

namespace {

// Longer lists of codes are looked up, not searched.
constexpr u32 kShortList = 16;

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

// Bytes of the white space at `at`, Unicode's included; 0 for none.
std::size_t space_length(const char* at, const char* end) noexcept {
    if (at == end || is_space(*at)) {
        return at == end ? 0 : 1;
    }
    static constexpr std::string_view kWide[] = {"\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80",
                                                 "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF",
                                                 "\xE2\x81\x9F", "\xE3\x80\x80"};
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    for (const std::string_view wide : kWide) {
        if (rest.starts_with(wide)) {
            return wide.size();
        }
    }
    return rest.starts_with("\xE2\x80") && rest.size() > 2 && static_cast<u8>(rest[2]) <= 0x8A ? 3 : 0;
}

const char* skip_spaces(const char* at, const char* end) noexcept {
    while (const std::size_t length = space_length(at, end)) {
        at += length;
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

// The cheap question: all but `nosec` have the 'q' of `noqa` or a bracket in them, and few other comments do.
// Most comments are one step, however long they are.
bool may_suppress(const char* const begin, const char* const end) noexcept {
    static_assert(source::kPadding >= 64);
    for (const char* at = begin; at < end; at += 64) {
        u64 found = 0;
        for (u32 i = 0; i < 64; i += 16) {
            const lex::Block block = lex::Block::load(at + i);
            const u32 part = lex::Block::mask(
                lex::Block::either(lex::Block::either(block.equal('q'), block.equal('Q')), block.equal('[')));
            found |= u64{part} << i;
        }
        found &= ~u64{0} >> (64 - std::min<std::ptrdiff_t>(end - at, 64));
        for (; found != 0; found &= found - 1) {
            const char* const p = at + std::countr_zero(found);
            if (*p == '[' || (p - begin > 2 && matches_fold(p - 2, end, "noqa"))) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

void Suppressions::read(const source::Text& text, const lex::Tokens& tokens, Wanted wanted) {
    by_name_ = wanted.by_name;
    text_ = &text;
    tokens_ = &tokens;
    whole_file_ = false;
    statement_ = {kNone, kNone};
    codes_.clear();
    lines_.clear();
    nosec_.clear();
    marks_.clear();
    intervals_.clear();
    joined_.clear();
    directives_.clear();
    faults_.clear();
    owners_.clear();
    for (const Range comment : tokens.comments) {
        if (wanted.security || may_suppress(text.data + comment.start, text.data + comment.end)) {
            read_comment(comment);
        }
    }
    if (wanted.only_faults) {
        return;
    }
    if (!marks_.empty()) {
        find_block_ends();
        match_marks();
    }
    if (!lines_.empty()) {
        map_lines();
        for (LineDirective& directive : lines_) {
            const Lines group = group_of(directive.line);
            directive.line = group.last;
            if (directive.codes.count > kShortList) {
                add_intervals(directive.codes, text.line_start(group.first),
                              text.line_range(group.last).end + 1);
                directive.codes.count = 0;
            }
        }
        std::sort(lines_.begin(), lines_.end(),
                  [](const LineDirective& a, const LineDirective& b) { return a.line < b.line; });
    }
    merge_intervals();
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
            const char* stop = at;
            if (read_codes(at + 4, end, true, codes, stop)) {
                if (own_line(comment)) {
                    whole_file_ = whole_file_ || codes.all;
                    add_directive(Suppression::Kind::File, comment, p, stop, codes);
                    add_intervals(codes, 0, kNone);
                } else {
                    add_fault(SuppressionFault::NotAlone, true, p);
                }
            }
            return true;
        }
        if (!ruff) {
            continue;
        }
        const bool at_start = p == text_->data + comment.start;
        const auto region = [&] { return add_directive(Suppression::Kind::Region, comment, p, at, codes); };
        if (take(at, end, "ignore")) {
            if (read_bracketed(at, end, codes)) {
                const u32 directive = region();
                if (own_line(comment)) {
                    ignore_next(comment, codes);
                } else {
                    lines_.push_back({text_->line_of(comment.start), codes, directive});
                }
            }
        } else if (take(at, end, "file-ignore")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                const u32 start = text_->line_start(text_->line_of(comment.start));
                if (start == comment.start) {
                    region();
                    add_intervals(codes, 0, kNone);
                }
            }
        } else if (take(at, end, "disable")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                region();
                add_mark(comment, codes, false);
            }
        } else if (take(at, end, "enable")) {
            if (at_start && own_line(comment) && read_bracketed(at, end, codes)) {
                add_mark(comment, codes, true);
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
        const char* stop = p;
        if (read_codes(p + 4, end, false, codes, stop)) {
            const u32 directive = add_directive(Suppression::Kind::Line, comment, before - 1, stop, codes);
            lines_.push_back({text_->line_of(comment.start), codes, directive});
        }
        return;
    }
}

void Suppressions::add_fault(SuppressionFault fault, bool whole_file, const char* at) {
    faults_.push_back({fault, whole_file, static_cast<u32>(at - text_->data)});
}

u32 Suppressions::add_directive(Suppression::Kind kind, Range comment, const char* begin, const char* end,
                                Codes codes) {
    directives_.push_back({kind,
                           false,
                           comment,
                           {static_cast<u32>(begin - text_->data), static_cast<u32>(end - text_->data)},
                           codes});
    return directives_.size() - 1;
}

// Nothing, or a colon and codes. False when it cannot be read; then it suppresses nothing.
bool Suppressions::read_codes(const char* at, const char* end, bool whole_file, Codes& codes,
                              const char*& stop) {
    const char* p = skip_spaces(at, end);
    stop = at;
    if (p == end || *p != ':') {
        codes.all = true;
        if (p == end || p != at || *p == '#') {
            return true;
        }
        add_fault(SuppressionFault::NoColon, whole_file, at);
        return false;
    }
    const u32 first_fault = faults_.size();
    const auto refuse = [&](SuppressionFault fault) {
        faults_.truncate(first_fault);
        add_fault(fault, whole_file, at);
        return false;
    };
    for (++p; p != end;) {
        p = skip_spaces(p, end);
        if (p != end && *p == ',') {
            add_fault(SuppressionFault::EmptyItem, whole_file, p);
            ++p;
            continue;
        }
        const char* const last = code_end(p, end);
        if (last == p) {
            break;
        }
        codes_.push_back({static_cast<u32>(p - text_->data), static_cast<u32>(last - text_->data)});
        ++codes.count;
        p = stop = last;
        if (p == end || *p == '#') {
            break;
        }
        if (*p == ',') {
            ++p;
        } else if (space_length(p, end) == 0) {
            if (code_end(p, end) == p) {
                return refuse(SuppressionFault::BadCode);
            }
            add_fault(SuppressionFault::JoinedCodes, whole_file, p);
        }
    }
    return codes.count != 0 || refuse(SuppressionFault::NoCodes);
}

bool Suppressions::read_bracketed(const char*& at, const char* end, Codes& codes) {
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
    if (p == end || *p != ']' || codes.count == 0) {
        return false;
    }
    at = p + 1;
    return true;
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
    nosec_.push_back({text_->line_of(comment.start), codes, kNone});
}

// --- questions
// -----------------------------------------------------------------------------------------------------

bool Suppressions::names(Codes codes, std::string_view wanted) const noexcept {
    for (u32 i = 0; i < codes.count; ++i) {
        if (current_code(code(codes.first + i)) == wanted) {
            return true;
        }
    }
    return false;
}

bool Suppressions::line_covers(u32 offset, const Rule& rule) const noexcept {
    if (lines_.empty()) {
        return false;
    }
    const u32 line = group_of(text_->line_of(offset)).last;
    const auto* at = std::lower_bound(lines_.begin(), lines_.end(), line,
                                      [](const LineDirective& d, u32 l) { return d.line < l; });
    for (; at != lines_.end() && at->line == line; ++at) {
        if (at->codes.all || names(at->codes, rule.code) || (by_name_ && names(at->codes, rule.name))) {
            return true;
        }
    }
    return false;
}

bool Suppressions::security_covers(const Finding& finding) const noexcept {
    static constexpr u32 kMostComments = 64;  // looked at for one finding
    const u32 first = text_->line_of(finding.range.start);
    const u32 last = text_->line_of(finding.range.end);
    const auto* at = std::lower_bound(nosec_.begin(), nosec_.end(), first,
                                      [](const LineDirective& d, u32 l) { return d.line < l; });
    for (u32 n = 0; n < kMostComments && at != nosec_.end() && at->line <= last; ++n, ++at) {
        if (at->codes.all) {
            return true;
        }
        const std::string_view number = finding.rule->code.substr(1);
        for (u32 i = 0; i < std::min(at->codes.count, kMostComments); ++i) {
            const std::string_view id = code(at->codes.first + i);
            if (id.substr(1) == number || (!finding.rule->alias.empty() && id == finding.rule->alias)) {
                return true;
            }
        }
    }
    return false;
}

bool Suppressions::covers(const Finding& finding) const noexcept {
    const Rule& rule = *finding.rule;
    const u32 start = finding.range.start;
    if (whole_file_ ||
        (!intervals_.empty() &&
         (in_interval(rule.code, start) || (by_name_ && in_interval(rule.name, start)))) ||
        line_covers(start, rule) || (finding.parent != kNone && line_covers(finding.parent, rule))) {
        return true;
    }
    return !nosec_.empty() && rule.family == "flake8-bandit" && security_covers(finding);
}

}  // namespace pyforge::lint
