#include <cstring>

#include "base/unicode.hpp"
#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// \N, \u and \U are plain text in bytes, but no compiler warns of them there.
bool is_escape(char c) {
    switch (c) {
        case '\n':
        case '\r':
        case '\\':
        case '\'':
        case '"':
        case 'a':
        case 'b':
        case 'f':
        case 'n':
        case 'r':
        case 't':
        case 'v':
        case 'x':
        case 'N':
        case 'u':
        case 'U':
            return true;
        default:
            return c >= '0' && c <= '7';
    }
}

// Calls fn(offset, is_valid) for every backslash of the token, until it returns false.
template <class Fn>
void for_each_escape(const source::Text& text, const lex::Token& token, Fn&& fn) {
    const char* const end = text.data + token.end;
    const char* at = text.data + token.start;
    while ((at = static_cast<const char*>(std::memchr(at, '\\', static_cast<std::size_t>(end - at)))) !=
           nullptr) {
        // The text is padded: what follows the last backslash of an f-string's part can be read.
        if (!fn(static_cast<u32>(at - text.data), is_escape(at[1]))) {
            return;
        }
        at = at + 2 < end ? at + 2 : end;
    }
}

bool has_valid_escape(const Context& ctx, const lex::Token& token) {
    bool found = false;
    for_each_escape(ctx.text, token, [&](u32, bool valid) {
        found = found || valid;
        return !found;
    });
    return found;
}

bool is_closed(const lex::Token& token) {
    return token.kind == TokenKind::String || token.value != kNone;
}

bool literal_has_valid_escape(const Context& ctx, TokenId start) {
    const lex::Token& first = ctx.tokens[start];
    if (first.kind == TokenKind::String) {
        return has_valid_escape(ctx, first);
    }
    for (TokenId at = start + 1; first.value != kNone && at < first.value; ++at) {
        const lex::Token& token = ctx.tokens[at];
        if ((token.kind == TokenKind::FStringMiddle || token.kind == TokenKind::TStringMiddle) &&
            has_valid_escape(ctx, token)) {
            return true;
        }
    }
    return false;
}

void add_fix(Context& ctx, Report report, TokenId start, bool make_raw, u32 backslash) {
    const lex::Token& first = ctx.tokens[start];
    if (!make_raw) {
        report.insert(backslash, {"\\"});
    } else if ((first.flags & lex::kUnicodePrefix) != 0) {
        report.replace({first.start, first.start + first.aux}, {"r"});
    } else {
        report.insert(first.start, {"r"});
    }
}

// Reports what is invalid in one part of the literal that begins at `start`.
void check_part(Context& ctx, TokenId start, TokenId part, bool& known, bool& make_raw) {
    for_each_escape(ctx.text, ctx.tokens[part], [&](u32 at, bool valid) {
        if (!valid) {
            if (!known) {  // asked once a literal, which may hold a great many
                known = true;
                make_raw = is_closed(ctx.tokens[start]) && !literal_has_valid_escape(ctx, start);
            }
            const u32 length = unicode::decode_utf8(ctx.text.data + at + 1).length;
            const Range range{at, at + 1 + length};
            add_fix(ctx, ctx.report(range, {"Invalid escape sequence: `", ctx.text.slice(range), "`"}), start,
                    make_raw, at);
        }
        return true;
    });
}

// At the start of a literal. An f-string's parts are those up to its end that do not belong to an f-string
// inside it; one that is never closed is followed as far as its line or the next f-string goes.
void check(Context& ctx, TokenId start) {
    const lex::Token& first = ctx.tokens[start];
    if ((first.flags & lex::kRaw) != 0) {
        return;
    }
    bool known = false;
    bool make_raw = false;
    if (first.kind == TokenKind::String) {
        if ((first.flags & lex::kHasBackslash) != 0) {
            check_part(ctx, start, start, known, make_raw);
        }
        return;
    }
    const TokenId end = is_closed(first) ? first.value : ctx.tokens.size();
    for (TokenId at = start + 1; at < end; ++at) {
        const lex::Token& token = ctx.tokens[at];
        switch (token.kind) {
            case TokenKind::FStringStart:
            case TokenKind::TStringStart:
                if (!is_closed(token)) {
                    return;
                }
                at = token.value;
                break;
            case TokenKind::FStringMiddle:
            case TokenKind::TStringMiddle:
                if ((token.flags & lex::kHasBackslash) != 0) {
                    check_part(ctx, start, at, known, make_raw);
                }
                break;
            case TokenKind::Newline:
                if (!is_closed(first)) {
                    return;
                }
                break;
            default:
                break;
        }
    }
}

}  // namespace

extern constinit const Rule w605_invalid_escape_sequence{
    .code = "W605",
    .name = "invalid-escape-sequence",
    .family = "pycodestyle",
    .summary = "Invalid escape sequence: `\\{ch}`",
    .category = Category::Correctness,
    .on_by_default = true,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds backslashes in strings that begin no escape sequence.",
            .why = "Python keeps such a backslash today and warns; a later version will refuse the file. "
                   "Often a regular "
                   "expression lacks its `r` prefix.",
            .example = "pattern = \"\\d+\\.\\d+\"\n",
            .instead = "pattern = r\"\\d+\\.\\d+\"\n",
            .fix =
                "Makes the string raw, or doubles the backslash where the string has valid escapes besides.",
            .references =
                "https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals\n"},
    .on = {.tokens = {TokenKind::String, TokenKind::FStringStart, TokenKind::TStringStart}, .token = check},
};

}  // namespace pyforge::rules
