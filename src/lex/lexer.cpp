#include "lex/lexer.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/unicode.hpp"
#include "lex/lexer_state.hpp"

namespace pyforge::lex {
namespace {

#define KNOWN(identifier, text) text,
constexpr std::string_view kKnownTexts[] = {
#include "base/known_names.def"
};
#define KEYWORD(Name, text) text,
constexpr std::string_view kKeywordTexts[] = {
#include "lex/token_kinds.def"
};
static_assert(std::size(kKeywordTexts) == names::kKeywordCount &&
                  std::equal(std::begin(kKeywordTexts), std::end(kKeywordTexts), std::begin(kKnownTexts)),
              "known_names.def must begin with the keywords in the order of token_kinds.def");

constexpr u32 code_of_name(NameId id) {
    return id < names::kKeywordCount ? static_cast<u32>(TokenKind::KwFalse) + id
                                     : static_cast<u32>(TokenKind::Name);
}
constexpr TokenKind kind_of_name(NameId id) {
    return static_cast<TokenKind>(code_of_name(id));
}

// Bracket::what of the bracket that `close` closes: the pairs stand side by side.
constexpr u32 opening(TokenKind close) {
    return static_cast<u32>(close) - 1;
}
static_assert(opening(TokenKind::RightParen) == static_cast<u32>(TokenKind::LeftParen) &&
              opening(TokenKind::RightBracket) == static_cast<u32>(TokenKind::LeftBracket) &&
              opening(TokenKind::RightBrace) == static_cast<u32>(TokenKind::LeftBrace));

inline void write(Token* token, u32 start, u32 end, u32 value, u32 kind, u32 flags) {
    token->start = start;
    token->end = end;
    token->value = value;
    if constexpr (std::endian::native == std::endian::little) {
        // Kind, flags and aux in one store.
        const u32 last = kind | flags << 8;
        std::memcpy(reinterpret_cast<char*>(token) + offsetof(Token, kind), &last, sizeof last);
    } else {
        token->kind = static_cast<TokenKind>(kind);
        token->flags = static_cast<u8>(flags);
        token->aux = 0;
    }
}

inline void write(Token* token, u32 start, u32 end, u32 value, TokenKind kind, u32 flags) {
    write(token, start, end, value, static_cast<u32>(kind), flags);
}

// **, //, << and >> before another '='; any other kind as it is.
constexpr TokenKind with_equal(TokenKind kind) {
    switch (kind) {
        case TokenKind::DoubleStar:
            return TokenKind::DoubleStarEqual;
        case TokenKind::DoubleSlash:
            return TokenKind::DoubleSlashEqual;
        case TokenKind::LeftShift:
            return TokenKind::LeftShiftEqual;
        case TokenKind::RightShift:
            return TokenKind::RightShiftEqual;
        default:
            return kind;
    }
}

// Length of a plain decimal integer of at most 18 digits with nothing unusual about it; 0: look closer.
inline u32 short_integer(const char* p) {
    u32 length = 1;
    while (is_digit(p[length])) {
        ++length;
    }
    const char after = p[length];
    return is_identifier_byte(after) || after == '.' || length > 18 || (*p == '0' && length != 1) ? 0
                                                                                                  : length;
}

// Names of more than sixteen bytes are few: apart, they leave the registers to the others.
[[gnu::noinline]] const char* long_name_end(const char* p, bool& high) {
    return skip_identifier(p, high);
}

// A guess: the longer a text is the more of it has been said before. A table that is too large lies in no
// cache.
constexpr u32 expected_names(u32 bytes) {
    constexpr u32 kManyBytes = 1U << 17;
    constexpr u32 kMostBytes = 1U << 20;
    return std::min(bytes, kManyBytes) / 64 + (std::clamp(bytes, kManyBytes, kMostBytes) - kManyBytes) / 128 +
           (std::max(bytes, kMostBytes) - kMostBytes) / 192;
}

// One step of the loop emits at most this many tokens without asking for room.
constexpr u32 kSlack = 8;

}  // namespace

void Lexer::fail(LexErrorCode code, const char* start, const char* end, const char* at, const char* at_end,
                 u32 related) {
    const TokenId id = emit(TokenKind::Error, start, end);
    if (tokens_.errors.size() < Tokens::kMaxErrors) {
        tokens_.errors.push_back({code, offset(at), offset(at_end), id, related});
    }
}

// A comment after code, or inside brackets.
const char* Lexer::comment(const char* start, const char* end) {
    if (const Mode* m = mode(); m != nullptr && before_312()) {
        fail(LexErrorCode::FStringComment, start, start + 1, tokens_[m->start_token].start);
        return end < m->limit ? end : m->limit;
    }
    tokens_.comments.push_back({offset(start), offset(end)});
    return end;
}

// Names that are long, hold other than ASCII letters, or turn out to be the prefix of a string.
const char* Lexer::name(const char* start) {
    bool high = false;
    const char* end = skip_identifier(start, high);
    if (high) {
        return unicode_name(start, end);
    }
    if (char_class(*end) == CharClass::Quote && end - start <= 5) {
        if (const char* next = prefixed_string(start, end); next != nullptr) {
            return next;
        }
    }
    const NameId id = names_.intern_padded(start, static_cast<u32>(end - start));
    emit(kind_of_name(id), start, end, id);
    return end;
}

const char* Lexer::unicode_name(const char* start, const char* end) {
    for (const char* p = start; p < end;) {
        const unicode::Decoded d = unicode::decode_utf8(p);
        if (!(p == start ? unicode::is_xid_start(d.character) : unicode::is_xid_continue(d.character))) {
            fail(LexErrorCode::InvalidCharacter, start, end, p, p + d.length);
            return end;
        }
        p += d.length;
    }
    const std::string_view text(start, static_cast<std::size_t>(end - start));
    NameId id;
    if (unicode::surely_nfkc(text)) {
        id = names_.intern_padded(start, static_cast<u32>(text.size()));
    } else {
        tokens_.normalised = true;
        std::string normal;
        unicode::nfkc(text, normal);
        id = names_.intern_copy(normal);
    }
    emit(TokenKind::Name, start, end, id);
    return end;
}

const char* Lexer::invalid_character(const char* p) {
    fail(*p == '\0' ? LexErrorCode::NulByte : LexErrorCode::InvalidCharacter, p, p + 1);
    return p + 1;
}

// What the table cannot tell: a number or an ellipsis, three bytes, an f-string's colon, a bracket that does
// not match.
const char* Lexer::unusual_punctuation(const char* p) {
    const Operator op = operator_at(p);
    switch (*p) {
        case '(':
        case '[':
        case '{':
            return open_too_deep(p);
        case ')':
        case ']':
        case '}':
            return close_bracket(p, op.kind);
        case '.':
            if (is_digit(p[1])) {
                return number(p);
            }
            if (p[1] == '.' && p[2] == '.') {
                emit(TokenKind::Ellipsis, p, p + 3);
                return p + 3;
            }
            emit(TokenKind::Dot, p, p + 1);
            return p + 1;
        case ':':
            if ((brackets_[depth_].what & kField) != 0) {
                emit(TokenKind::Colon, p, p + 1);
                mode()->format_spec = true;
                return middle(p + 1);
            }
            break;
        default:
            break;
    }
    const TokenKind kind = p[op.length] == '=' ? with_equal(op.kind) : op.kind;
    const char* end = p + op.length + (kind != op.kind ? 1 : 0);
    emit(kind, p, end);
    return end;
}

// One bracket more than there may be; those above the limit are only counted.
const char* Lexer::open_too_deep(const char* p) {
    fail(LexErrorCode::TooDeepNesting, p, p + 1);
    ++too_deep_;
    depth_ = kMaxBrackets + 1;
    brackets_[depth_] = {brackets_[kMaxBrackets].token, kBase};
    return p + 1;
}

// A closing bracket that does not simply close an ordinary one.
const char* Lexer::close_bracket(const char* p, TokenKind kind) {
    if (too_deep_ != 0) {
        if (--too_deep_ == 0) {
            depth_ = kMaxBrackets;
        }
        emit(TokenKind::Error, p, p + 1);
        return p + 1;
    }
    const Bracket top = brackets_[depth_];
    if ((top.what & kField) != 0 && kind == TokenKind::RightBrace) {
        --depth_;
        tokens_.items[top.token].value = emit(kind, p, p + 1, top.token);
        return after_field(p + 1);
    }
    if ((top.what & kBase) != 0) {
        fail(LexErrorCode::UnmatchedBracket, p, p + 1);
        return p + 1;
    }
    if ((top.what & kField) != 0) {
        fail(LexErrorCode::UnmatchedBracket, p, p + 1, tokens_[mode()->start_token].start);
        return p + 1;
    }
    fail(LexErrorCode::MismatchedBracket, p, p + 1, tokens_[top.token].start);
    // Where an outer bracket matches, those inside it were never closed.
    for (u32 level = depth_;; --level) {
        const Bracket& b = brackets_[level];
        if (b.what == opening(kind)) {
            depth_ = level - 1;
            break;
        }
        if ((b.what & kField) != 0 && kind == TokenKind::RightBrace) {
            depth_ = level - 1;
            return after_field(p + 1);
        }
        if ((b.what & kField) != 0 || (b.what & kBase) != 0) {
            break;
        }
    }
    return p + 1;
}

// The literal text goes on behind the brace that ends a replacement field.
const char* Lexer::after_field(const char* p) {
    Mode& m = *mode();
    --m.fields;
    m.format_spec = false;
    return middle(p);
}

// Any token that the loop below does not make itself; returns the byte after it.
[[gnu::noinline]] const char* Lexer::unusual(const char* p) {
    switch (char_class(*p)) {
        case CharClass::Letter:
        case CharClass::NonAscii:
            return name(p);
        case CharClass::Operator:
        case CharClass::Single:
        case CharClass::Open:
        case CharClass::Close:
            return unusual_punctuation(p);
        case CharClass::Quote:
            return string(p, p, 0);
        case CharClass::Digit:
            return number(p);
        case CharClass::Comment:
            return comment(p, find_line_end(p));
        case CharClass::Backslash:
            return continuation(p);
        default:
            return invalid_character(p);
    }
}

// The loop keeps its state in local variables; what is unusual goes to the members above, which see the
// tokens so far. A wrong guess of the processor at what comes next costs as much as two ordinary tokens: few
// branches, the likeliest first.
void Lexer::run() {
    Vec<Token>& items = tokens_.items;
    Interner::View names = names_.view();
    items.reserve_extra(kSlack);
    Token* base = items.data();
    Token* out = base;
    Token* room = base + items.capacity() - kSlack;  // up to here one step may write without asking
    u32 depth = 0;
    const char* const begin = begin_;
    const char* p = begin;
    const auto at_byte = [begin](const char* q) {
        return static_cast<u32>(reinterpret_cast<std::uintptr_t>(q)) -
               static_cast<u32>(reinterpret_cast<std::uintptr_t>(begin));
    };

    const auto hand_over = [&] {
        items.truncate(static_cast<u32>(out - base));
        depth_ = depth;
    };
    const auto take_back = [&] {
        items.reserve_extra(kSlack);
        base = items.data();
        out = items.end();
        room = base + items.capacity() - kSlack;
        depth = depth_;
        names = names_.view();
    };

line_begin:
    // The start of a logical line; no bracket is open.
    for (;;) {
        const char* const line = p;
        p = skip_spaces(p);
        const char c = *p;
        if (c == '\n') {
            ++p;
            continue;
        }
        if (char_class(c) <= CharClass::LastPlain) [[likely]] {
            const auto column = static_cast<u32>(p - line);
            if (column == plain_indent_) {
                break;
            }
            // Spaces alone here and in the lines around: nothing can be wrong but the column of a Dedent.
            const u32 at = at_byte(p);
            if (column > plain_indent_ && indents_ + 1 < kMaxIndents) {
                ++indents_;
                columns_[indents_] = alternates_[indents_] = plain_indent_ = column;
                write(out++, at_byte(line), at, 0, TokenKind::Indent, 0);
                break;
            }
            if (column < plain_indent_ && plain_indent_ != kNone) {
                u32 level = indents_ - 1;
                while (column < columns_[level]) {
                    --level;
                }
                if (column == columns_[level] && column == alternates_[level] &&
                    indents_ - level < kSlack - 1) [[likely]] {
                    for (; indents_ > level; --indents_) {
                        write(out++, at, at, 0, TokenKind::Dedent, 0);
                    }
                    plain_indent_ = column;
                    break;
                }
            }
            hand_over();
            change_indent(line, p, column, column);
            take_back();
            break;
        }
        if (c == '#') {
            const char* stop = find_line_end(p);
            tokens_.comments.push_back({at_byte(p), at_byte(stop)});
            p = stop;
            if (*p == '\0' && p != end_) {
                break;  // a NUL in the text
            }
            if (p != end_) {
                p = after_line_end(p);
            }
            continue;
        }
        if (c == '\r') {
            p = after_line_end(p);
            continue;
        }
        if (p == end_) {
            hand_over();
            finish(end_, false);
            return;
        }
        bool blank = false;
        hand_over();
        p = indentation(line, blank);
        take_back();
        if (!blank) {
            break;
        }
    }

    char c;
    u32 at;
    CharClass byte_class;
    for (;;) {
        if (out > room) [[unlikely]] {
            hand_over();
            take_back();
        }
        c = *p;
        if (c == ' ') {
            c = *++p;
        }
    have_char:
        at = at_byte(p);
        byte_class = char_class(c);
        if (byte_class == CharClass::Letter) {
            const Block block = Block::load(p);
            const auto length = static_cast<u32>(__builtin_ctz(block.word_mask() ^ 0x1FFFFU));
            const char* end = p + length;
            if (length == 16) [[unlikely]] {
                bool high = false;
                end = long_name_end(end, high);
                if (high) {
                    goto look_closer;
                }
                const NameId id = names_.intern_padded(p, static_cast<u32>(end - p));
                names = names_.view();
                write(out++, at, at_byte(end), id, TokenKind::Name, 0);
                p = end;
                continue;
            }
            c = *end;
            byte_class = char_class(c);
            if (byte_class <= CharClass::LastOfName) [[unlikely]] {
                goto look_closer;
            }
            const Interner::Key key = block.key(length);
            const u32 entry = names.candidate(key);
            NameId id = entry - 1;
            if (!(names.keys[entry] == key)) [[unlikely]] {
                id = names_.intern_key(key, p, length);
                names = names_.view();
            }
            write(out++, at, at + length, id, code_of_name(id), 0);
            p = end;
            if (c == ' ') {
                if (out <= room) [[likely]] {
                    c = *++p;
                    goto have_char;
                }
                continue;
            }
            // What stands directly behind a name begins no name: its token needs no more than the rest of
            // the room that was asked for.
            at += length;
        }
        switch (byte_class) {
            case CharClass::Space:
                ++p;
                continue;
            case CharClass::Single:
                write(out++, at, at + 1, 0, kSingleKind[static_cast<u8>(c)], 0);
                ++p;
                continue;
            case CharClass::Operator: {
                if ((kOperatorColumn[static_cast<u8>(p[1])] == 0) & (c != ':')) [[likely]] {
                    write(out++, at, at + 1, 0, kSingleKind[static_cast<u8>(c)], 0);
                    ++p;
                    continue;
                }
                const Operator op = operator_at(p);
                if ((op.length == 0) | ((c == ':') & (brackets_[depth].what == kField))) [[unlikely]] {
                    break;
                }
                if (op.length == 2) [[unlikely]] {
                    if (p[2] == '=') {
                        break;
                    }
                    ++p;
                }
                ++p;
                write(out++, at, at_byte(p), 0, op.kind, 0);
                continue;
            }
            case CharClass::Open: {
                if (depth >= kMaxBrackets) [[unlikely]] {
                    break;
                }
                const TokenKind kind = kSingleKind[static_cast<u8>(c)];
                brackets_[++depth] = {static_cast<u32>(out - base), static_cast<u32>(kind)};
                write(out++, at, at + 1, kNone, kind, 0);
                ++p;
                continue;
            }
            case CharClass::Close: {
                const TokenKind kind = kSingleKind[static_cast<u8>(c)];
                const Bracket top = brackets_[depth];
                if (top.what != opening(kind)) [[unlikely]] {
                    break;
                }
                --depth;
                base[top.token].value = static_cast<u32>(out - base);
                write(out++, at, at + 1, top.token, kind, 0);
                ++p;
                continue;
            }
            case CharClass::LineEnd:
                p = after_line_end(p);
                if (depth != 0) {
                    continue;
                }
                write(out++, at, at_byte(p), 0, TokenKind::Newline, 0);
                goto line_begin;
            case CharClass::Quote: {
                bool high = false;
                const char* stop = find_string_stop<true>(p + 1, c, high);
                if (*stop == c && (stop != p + 1 || stop[1] != c) && modes_used_ == 0) [[likely]] {
                    p = stop + 1;
                    write(out++, at, at_byte(p), 0, TokenKind::String,
                          (c == '"' ? u32{kDoubleQuote} : 0U) | (high ? u32{kNonAscii} : 0U));
                    continue;
                }
                break;
            }
            case CharClass::Digit:
                if (const u32 length = short_integer(p); length != 0) [[likely]] {
                    write(out++, at, at + length, 0, TokenKind::Number, kInt);
                    p += length;
                    continue;
                }
                break;
            case CharClass::End:
                if (p == end_) {
                    hand_over();
                    finish(end_, true);
                    return;
                }
                break;
            case CharClass::NonAscii:
            case CharClass::Invalid:
            case CharClass::Comment:
            case CharClass::Backslash:
                break;
            default:
                __builtin_unreachable();
        }
    look_closer:
        hand_over();
        p = unusual(p);
        take_back();
    }
}

void tokenize(const source::Text& text, PythonVersion version, Interner& names, Tokens& out) {
    out.clear();
    names.expect(expected_names(text.size));
    out.items.reserve(text.size / 4 + 64);
    Lexer(text, version, names, out).run();
}

}  // namespace pyforge::lex
