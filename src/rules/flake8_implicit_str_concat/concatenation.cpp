#include "rules/flake8_implicit_str_concat/concatenation.hpp"

namespace pyforge::rules {

using namespace lint;

extern const Rule isc001_single_line_implicit_string_concatenation,
    isc002_multi_line_implicit_string_concatenation;

namespace {

// One literal: the same token twice, or the start and the end of an f-string.
struct Literal {
    TokenId first;
    TokenId last;
};

// The letters before the quotes, as ruff orders them: `r` or `R`, then the kind in lower case.
struct Prefix {
    char raw = '\0';
    char kind = '\0';
    friend bool operator==(const Prefix&, const Prefix&) = default;
};

Prefix prefix_of(const Context& ctx, const lex::Token& token) noexcept {
    Prefix prefix;
    for (u32 i = 0; i < token.aux; ++i) {
        const char c = ctx.text.data[token.start + i];
        if (c == 'r' || c == 'R') {
            prefix.raw = c;
        } else {
            prefix.kind = static_cast<char>(c | 0x20);
        }
    }
    return prefix;
}

u32 quote_length(const lex::Token& token) noexcept {
    return (token.flags & lex::kTriple) != 0 ? 3 : 1;
}

// What stands between the quotes.
Range body_of(const Context& ctx, Literal literal) noexcept {
    const lex::Token& first = ctx.tokens[literal.first];
    const lex::Token& last = ctx.tokens[literal.last];
    const u32 quotes = quote_length(first);
    return {first.start + first.aux + quotes, last.end - quotes};
}

bool is_octal(char c) noexcept {
    return c >= '0' && c <= '7';
}

// How many digits has the octal escape that the text ends with, where one more digit would belong to it, too?
u32 open_octal_digits(std::string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && text.size() - at < 3 && is_octal(text[at - 1])) {
        --at;
    }
    const u32 digits = static_cast<u32>(text.size() - at);
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == '\\') {
        ++backslashes;
    }
    return digits < 3 && backslashes % 2 == 1 ? digits : 0;
}

// Both literals as one, where they have the same prefix and the same quotes.
void join(Context& ctx, Report report, Literal left, Literal right) {
    const lex::Token& opening = ctx.tokens[left.first];
    const lex::Token& other = ctx.tokens[right.first];
    constexpr u32 kQuotes = lex::kTriple | lex::kDoubleQuote;
    const Prefix prefix = prefix_of(ctx, opening);
    if (ctx.broken || !report || ((opening.flags ^ other.flags) & kQuotes) != 0 ||
        prefix != prefix_of(ctx, other)) {
        return;
    }
    const Range first = body_of(ctx, left);
    std::string_view head = ctx.text.slice(first);
    const std::string_view tail = ctx.text.slice(body_of(ctx, right));
    std::string_view digits;
    std::string_view zeros;
    if (prefix.raw == '\0' && !tail.empty() && is_octal(tail.front())) {
        if (const u32 count = open_octal_digits(head); count != 0) {
            digits = head.substr(head.size() - count);
            head.remove_suffix(count);
            zeros = std::string_view("00").substr(count - 1);
        }
    }
    const u32 quotes = quote_length(opening);
    const std::string_view quote = ctx.text.slice(first.start - quotes, first.start);
    const char letters[2] = {prefix.raw != '\0' ? prefix.raw : prefix.kind, prefix.kind};
    const std::size_t letter_count = (prefix.raw != '\0' ? 1U : 0U) + (prefix.kind != '\0' ? 1U : 0U);
    report.replace({opening.start, ctx.tokens[right.last].end},
                   {std::string_view(letters, letter_count), quote, head, zeros, digits, tail, quote});
}

// Does a line end in the gap that no backslash continues?
bool has_plain_line_end(std::string_view gap) noexcept {
    for (std::size_t i = 0; i < gap.size(); ++i) {
        if (gap[i] == '#') {
            return true;
        }
        const bool second = gap[i] == '\n' && i > 0 && gap[i - 1] == '\r';
        if ((gap[i] == '\n' || gap[i] == '\r') && !second && (i == 0 || gap[i - 1] != '\\')) {
            return true;
        }
    }
    return false;
}

}  // namespace

// From the end of one string to the string behind it.
void check_implicit_concatenation(Context& ctx, TokenId string) {
    const lex::Tokens& tokens = ctx.tokens;
    if (string == 0) {
        return;
    }
    const TokenKind before = tokens[string - 1].kind;
    if (before != TokenKind::String && before != TokenKind::FStringEnd && before != TokenKind::TStringEnd) {
        return;
    }
    const bool formatted = before != TokenKind::String;
    const TokenId opening = formatted ? tokens[string - 1].value : string - 1;
    const u32 start = opening == kNone ? tokens[string - 1].start : tokens[opening].start;
    const TokenKind kind = tokens[string].kind;
    const TokenId closing =
        kind == TokenKind::String || tokens[string].value == kNone ? string : tokens[string].value;
    const Range range{start, tokens[closing].end};
    const std::string_view gap = ctx.text.slice(tokens[string - 1].end, tokens[string].start);
    if (gap.find_first_of("\r\n") == std::string_view::npos) {
        const Report report = ctx.report(isc001_single_line_implicit_string_concatenation, range,
                                         {"Implicitly concatenated string literals on one line"});
        if (opening != kNone) {
            join(ctx, report, {opening, string - 1}, {string, closing});
        }
    } else if (!ctx.settings.implicit_str_concat.allow_multiline || !has_plain_line_end(gap)) {
        ctx.report(isc002_multi_line_implicit_string_concatenation, range,
                   {"Implicitly concatenated string literals over multiple lines"});
    }
}

}  // namespace pyforge::rules
