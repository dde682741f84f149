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

// The token that opens the literal: the string itself, or the start of its f-string.
TokenId literal_start(const lex::Tokens& tokens, TokenId id) {
    if (tokens[id].kind == TokenKind::String) {
        return id;
    }
    // Back over the parts of this f-string; fields lie in braces, nested strings have starts and ends of
    // their own.
    for (TokenId at = id; at-- > 0;) {
        const lex::Token& token = tokens[at];
        switch (token.kind) {
            case TokenKind::FStringStart:
            case TokenKind::TStringStart:
                return at;
            case TokenKind::FStringEnd:
            case TokenKind::TStringEnd:
            case TokenKind::RightBrace:
                if (token.value == kNone) {
                    return kNone;
                }
                at = token.value;
                break;
            default:
                break;
        }
    }
    return kNone;
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

void add_fix(Context& ctx, Report report, TokenId id, u32 backslash) {
    const TokenId start = literal_start(ctx.tokens, id);
    if (start == kNone || literal_has_valid_escape(ctx, start)) {
        report.insert(backslash, {"\\"});
        return;
    }
    const lex::Token& first = ctx.tokens[start];
    if ((first.flags & lex::kUnicodePrefix) != 0) {
        report.replace({first.start, first.start + first.aux}, {"r"});
    } else {
        report.insert(first.start, {"r"});
    }
}

void check(Context& ctx, TokenId id) {
    const lex::Token& token = ctx.tokens[id];
    if ((token.flags & (lex::kHasBackslash | lex::kRaw)) != lex::kHasBackslash) {
        return;
    }
    for_each_escape(ctx.text, token, [&](u32 at, bool valid) {
        if (!valid) {
            const u32 length = unicode::decode_utf8(ctx.text.data + at + 1).length;
            const Range range{at, at + 1 + length};
            add_fix(ctx, ctx.report(range, {"Invalid escape sequence: `", ctx.text.slice(range), "`"}), id,
                    at);
        }
        return true;
    });
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
    .on = {.tokens = {TokenKind::String, TokenKind::FStringMiddle, TokenKind::TStringMiddle}, .token = check},
};

}  // namespace pyforge::rules
