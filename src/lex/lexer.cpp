#include "lex/lexer.hpp"

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

constexpr TokenKind kind_of_name(NameId id) {
    return id < names::kKeywordCount ? static_cast<TokenKind>(static_cast<u32>(TokenKind::KwFalse) + id)
                                     : TokenKind::Name;
}

constexpr TokenKind partner_of(TokenKind close) {
    return static_cast<TokenKind>(static_cast<u32>(close) - 1);  // the pairs stand side by side
}
static_assert(partner_of(TokenKind::RightParen) == TokenKind::LeftParen &&
              partner_of(TokenKind::RightBracket) == TokenKind::LeftBracket &&
              partner_of(TokenKind::RightBrace) == TokenKind::LeftBrace);

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

const char* Lexer::open_bracket(const char* p, TokenKind kind, bool field) {
    if (depth_ == kMaxBrackets) {
        ++too_deep_;
        fail(LexErrorCode::TooDeepNesting, p, p + 1);
    } else {
        brackets_[depth_++] = {emit(kind, p, p + 1, kNone), kind, field};
    }
    return p + 1;
}

const char* Lexer::close_bracket(const char* p, TokenKind kind) {
    if (too_deep_ != 0) {
        --too_deep_;
        emit(TokenKind::Error, p, p + 1);
        return p + 1;
    }
    if (depth_ == 0 || brackets_[depth_ - 1].open != partner_of(kind)) {
        return wrong_bracket(p, kind);
    }
    const Bracket& top = brackets_[--depth_];
    tokens_.items[top.token].value = emit(kind, p, p + 1, top.token);
    if (!top.field) {
        return p + 1;
    }
    Mode& m = *mode();
    --m.fields;
    m.format_spec = false;
    return middle(p + 1);
}

const char* Lexer::wrong_bracket(const char* p, TokenKind kind) {
    if (depth_ == 0) {
        fail(LexErrorCode::UnmatchedBracket, p, p + 1);
        return p + 1;
    }
    const Bracket top = brackets_[depth_ - 1];
    if (top.field) {
        fail(LexErrorCode::UnmatchedBracket, p, p + 1, tokens_[mode()->start_token].start);
        return p + 1;
    }
    fail(LexErrorCode::MismatchedBracket, p, p + 1, tokens_[top.token].start);
    // Where an outer bracket matches, those inside it were never closed.
    const u32 base = modes_used_ == 0 ? 0 : mode()->brackets;
    for (u32 level = depth_; level > base; --level) {
        const Bracket& b = brackets_[level - 1];
        if (b.open == partner_of(kind)) {
            depth_ = level - 1;
            if (b.field) {
                Mode& m = *mode();
                --m.fields;
                m.format_spec = false;
                return middle(p + 1);
            }
            break;
        }
        if (b.field) {
            break;
        }
    }
    return p + 1;
}

// The loop keeps the read and write positions in registers; everything unusual goes through the members,
// which see the tokens so far (`out_of_line` hands over and takes back).
void Lexer::run() {
    Vec<Token>& items = tokens_.items;
    Token* out = items.end();
    Token* room = nullptr;
    const auto make_room = [&] {
        items.truncate(static_cast<u32>(out - items.data()));
        items.reserve_extra(kSlack);
        out = items.end();
        room = items.data() + items.capacity() - kSlack;
    };
    const auto out_of_line = [&](auto&& step) {
        items.truncate(static_cast<u32>(out - items.data()));
        const char* next = step();
        out = items.end();
        make_room();
        return next;
    };
    const auto put = [&](const char* start, const char* end, u32 value, TokenKind kind, u8 flags = 0) {
        *out++ = {offset(start), offset(end), value, kind, flags, 0};
    };
    make_room();

    const char* p = begin_;

line_begin:
    // The start of a logical line; no bracket is open.
    for (;;) {
        if (out > room) [[unlikely]] {
            make_room();
        }
        const char* first = skip_spaces(p);
        const char c = *first;
        if (c == '\n') {
            p = first + 1;
            continue;
        }
        if (c == '#') {
            const char* stop = find_line_end(first);
            tokens_.comments.push_back({offset(first), offset(stop)});
            p = stop;
            if (*p == '\n') {
                ++p;
                continue;
            }
            if (*p == '\r') {
                p = after_line_end(p);
                continue;
            }
            if (p == end_) {
                break;
            }
            // a NUL in the text: the rest of the line is seen as code
            goto tokens;
        }
        if (c == '\r') {
            p = after_line_end(first);
            continue;
        }
        if (first == end_) {
            p = first;
            break;
        }
        if (static_cast<u32>(first - p) == plain_indent_ && c != '\t' && c != '\f' && c != '\\') [[likely]] {
            p = first;
            goto tokens;
        }
        bool blank = false;
        p = out_of_line([&] { return indentation(p, blank); });
        if (!blank) {
            goto tokens;
        }
        if (*p == '#') {
            const char* stop = find_line_end(p);
            tokens_.comments.push_back({offset(p), offset(stop)});
            p = stop;
        }
        if (p == end_) {
            break;
        }
        if (is_line_end(*p)) {
            p = after_line_end(p);
        }
    }
    items.truncate(static_cast<u32>(out - items.data()));
    finish(p, false);
    return;

tokens:
    for (;;) {
        if (out > room) [[unlikely]] {
            make_room();
        }
        const char c = *p;
        switch (char_class(c)) {
            case CharClass::Space:
                ++p;
                break;
            case CharClass::Letter: {
                const char* start = p;
                bool high = false;
                p = skip_identifier(p, high);
                if (high) [[unlikely]] {
                    p = out_of_line([&] { return unicode_name(start, p); });
                    break;
                }
                if (char_class(*p) == CharClass::Quote && p - start <= 5) [[unlikely]] {
                    const char* next = out_of_line([&] { return prefixed_string(start, p); });
                    if (next != nullptr) {
                        p = next;
                        break;
                    }
                }
                const NameId id = names_.intern_padded(start, static_cast<u32>(p - start));
                put(start, p, id, kind_of_name(id));
                break;
            }
            case CharClass::NonAscii: {
                bool high = false;
                const char* stop = skip_identifier(p, high);
                p = out_of_line([&] { return unicode_name(p, stop); });
                break;
            }
            case CharClass::Digit: {
                const char* stop = p + 1;
                while (is_digit(*stop)) {
                    ++stop;
                }
                const CharClass after = char_class(*stop);
                if (after != CharClass::Letter && after != CharClass::Dot && stop - p <= 18 &&
                    (c != '0' || stop == p + 1)) [[likely]] {
                    put(p, stop, 0, TokenKind::Number, kInt);
                    p = stop;
                    break;
                }
                p = out_of_line([&] { return number(p); });
                break;
            }
            case CharClass::Dot:
                if (is_digit(p[1])) {
                    p = out_of_line([&] { return number(p); });
                } else if (p[1] == '.' && p[2] == '.') {
                    put(p, p + 3, 0, TokenKind::Ellipsis);
                    p += 3;
                } else {
                    put(p, p + 1, 0, TokenKind::Dot);
                    ++p;
                }
                break;
            case CharClass::Quote: {
                bool high = false;
                const char* stop = find_string_stop<true>(p + 1, c, high);
                if (*stop == c && (stop != p + 1 || stop[1] != c) && modes_used_ == 0) [[likely]] {
                    ++stop;
                    put(p, stop, 0, TokenKind::String,
                        static_cast<u8>((c == '"' ? u32{kDoubleQuote} : 0U) | (high ? u32{kNonAscii} : 0U)));
                    p = stop;
                    break;
                }
                p = out_of_line([&] { return string(p, p, 0); });
                break;
            }
            case CharClass::Colon:
                if (depth_ != 0 && brackets_[depth_ - 1].field) [[unlikely]] {
                    put(p, p + 1, 0, TokenKind::Colon);
                    mode()->format_spec = true;
                    p = out_of_line([&] { return middle(p + 1); });
                    break;
                }
                [[fallthrough]];
            case CharClass::Operator: {
                const Operator op = operator_at(p);
                const char* stop = p + op.length;
                TokenKind kind = op.kind;
                if (*stop == '=' && op.length == 2) [[unlikely]] {
                    switch (kind) {
                        case TokenKind::DoubleStar:
                            kind = TokenKind::DoubleStarEqual;
                            ++stop;
                            break;
                        case TokenKind::DoubleSlash:
                            kind = TokenKind::DoubleSlashEqual;
                            ++stop;
                            break;
                        case TokenKind::LeftShift:
                            kind = TokenKind::LeftShiftEqual;
                            ++stop;
                            break;
                        case TokenKind::RightShift:
                            kind = TokenKind::RightShiftEqual;
                            ++stop;
                            break;
                        default:
                            break;
                    }
                }
                put(p, stop, 0, kind);
                p = stop;
                break;
            }
            case CharClass::Open: {
                const TokenKind kind = operator_at(p).kind;
                if (depth_ == kMaxBrackets) [[unlikely]] {
                    p = out_of_line([&] { return open_bracket(p, kind, false); });
                    break;
                }
                brackets_[depth_++] = {static_cast<u32>(out - items.data()), kind, false};
                put(p, p + 1, kNone, kind);
                ++p;
                break;
            }
            case CharClass::Close: {
                const TokenKind kind = operator_at(p).kind;
                if (depth_ == 0 || brackets_[depth_ - 1].open != partner_of(kind) ||
                    brackets_[depth_ - 1].field || too_deep_ != 0) [[unlikely]] {
                    p = out_of_line([&] { return close_bracket(p, kind); });
                    break;
                }
                const u32 open = brackets_[--depth_].token;
                items.data()[open].value = static_cast<u32>(out - items.data());
                put(p, p + 1, open, kind);
                ++p;
                break;
            }
            case CharClass::Comment: {
                const char* stop = find_line_end(p);
                p = out_of_line([&] { return comment(p, stop); });
                break;
            }
            case CharClass::LineEnd: {
                const char* next = after_line_end(p);
                if (depth_ != 0) {
                    p = next;
                    break;
                }
                put(p, next, 0, TokenKind::Newline);
                p = next;
                goto line_begin;
            }
            case CharClass::Backslash:
                p = out_of_line([&] { return continuation(p); });
                break;
            case CharClass::End:
                if (p == end_) {
                    items.truncate(static_cast<u32>(out - items.data()));
                    finish(p, true);
                    return;
                }
                [[fallthrough]];
            case CharClass::Invalid:
                p = out_of_line([&] { return invalid_character(p); });
                break;
        }
    }
}

void tokenize(const source::Text& text, PythonVersion version, Interner& names, Tokens& out) {
    out.clear();
    names.expect(text.size / 128);
    out.items.reserve(text.size / 4 + 64);
    Lexer(text, version, names, out).run();
}

}  // namespace pyforge::lex
