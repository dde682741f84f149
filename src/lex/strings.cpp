// Strings beyond the simple ones: prefixes, triple quotes, escapes, f-strings and t-strings.
#include "lex/lexer_state.hpp"

namespace pyforge::lex {
namespace {

u8 quote_flags(const char* quote, u32 size) {
    return static_cast<u8>((*quote == '"' ? u32{kDoubleQuote} : 0U) | (size == 3 ? u32{kTriple} : 0U));
}

u32 quote_size_at(const char* quote) {
    return quote[1] == *quote && quote[2] == *quote ? 3 : 1;
}

// The body of a string from p to its closing quote (returned) or, with `terminated` false, to where it must
// end.
const char* scan_body(const char* p, const char* end, char quote, u32 size, u8& flags, bool& terminated) {
    bool high = false;
    terminated = true;
    for (;;) {
        p = size == 1 ? find_string_stop<true>(p, quote, high) : find_string_stop<false>(p, quote, high);
        const char c = *p;
        if (c == quote) {
            if (size == 1 || (p[1] == quote && p[2] == quote)) {
                break;
            }
            ++p;
        } else if (c == '\\') {
            flags |= kHasBackslash;
            ++p;
            if (p[0] == '\r' && p[1] == '\n') {
                p += 2;
            } else if (static_cast<signed char>(*p) > 0) {
                ++p;  // the escaped character; those beyond ASCII are passed anyway
            }
        } else if (c == '\n' || c == '\r' || p == end) {
            terminated = false;
            break;
        } else {
            ++p;  // tab and other controls
        }
    }
    if (high) {
        flags |= kNonAscii;
    }
    return p;
}

}  // namespace

// Letters before a quote. Null when they are no prefix, and the quote begins a string of its own.
const char* Lexer::prefixed_string(const char* start, const char* quote) {
    u32 seen = 0;
    const u32 length = static_cast<u32>(quote - start);
    constexpr std::string_view kLetters = "rbuft";
    enum : u32 { R = 1, B = 2, U = 4, F = 8, T = 16 };
    for (const char* p = start; p < quote; ++p) {
        const std::size_t index = kLetters.find(static_cast<char>(*p | 0x20));
        if (index == std::string_view::npos || (seen & (1U << index)) != 0) {
            return nullptr;
        }
        seen |= 1U << index;
    }
    if ((seen & T) != 0 && version_ < 314) {
        return nullptr;
    }
    const u8 raw = (seen & R) != 0 ? u8{kRaw} : u8{0};
    switch (seen & ~u32{R}) {
        case 0:
            return string(start, quote, raw);
        case B:
            return string(start, quote, static_cast<u8>(raw | kBytes));
        case F:
        case T:
            return begin_fstring(start, quote, raw, (seen & T) != 0);
        case U:
            if (length == 1) {
                return string(start, quote, kUnicodePrefix);
            }
            [[fallthrough]];
        default:
            break;
    }
    if (version_ < 314) {
        return nullptr;
    }
    u8 flags = 0;
    bool terminated = false;
    const u32 size = quote_size_at(quote);
    const char* p = scan_body(quote + size, end_, *quote, size, flags, terminated);
    p += terminated ? size : 0;
    fail(LexErrorCode::InvalidPrefix, start, p, start, quote);
    return p;
}

const char* Lexer::string(const char* start, const char* quote, u8 flags) {
    const u32 size = quote_size_at(quote);
    const bool empty = size == 1 && quote[1] == *quote;
    const Mode* outer = mode();
    if (outer != nullptr && before_312() && quote >= outer->limit) {
        fail(LexErrorCode::FStringExpectingBrace, start, outer->limit, tokens_[outer->start_token].start);
        return end_fstring(outer->limit, outer->quote_size);
    }
    bool terminated = true;
    flags |= quote_flags(quote, size);
    const char* p = empty ? quote + 1 : scan_body(quote + size, end_, *quote, size, flags, terminated);
    const char* stop = terminated ? p + size : p;
    if (outer != nullptr && before_312() && stop > outer->limit) {
        fail(LexErrorCode::FStringNestedQuote, start, outer->limit, tokens_[outer->start_token].start);
        return end_fstring(outer->limit, outer->quote_size);
    }
    if (!terminated) {
        if (outer != nullptr && !before_312() && outer->quote == *quote && outer->quote_size == size) {
            // The quote that was meant to end the f-string.
            fail(LexErrorCode::FStringExpectingBrace, start, quote, start, quote,
                 tokens_[outer->start_token].start);
            return end_fstring(quote, size);
        }
        fail(size == 3 ? LexErrorCode::UnterminatedTripleString : LexErrorCode::UnterminatedString, start, p);
        return p;
    }
    if (outer != nullptr && before_312() && (flags & kHasBackslash) != 0) {
        fail(LexErrorCode::FStringBackslash, start, stop, tokens_[outer->start_token].start);
        return stop;
    }
    emit(TokenKind::String, start, stop, 0, flags, static_cast<u16>(quote - start));
    return stop;
}

const char* Lexer::begin_fstring(const char* start, const char* quote, u8 flags, bool template_string) {
    const u32 size = quote_size_at(quote);
    flags |= quote_flags(quote, size);
    const char* limit = end_;
    const Mode* outer = mode();
    const bool too_deep = modes_used_ == kMaxModes;
    if (before_312() || too_deep) {
        if (outer != nullptr && before_312() && quote >= outer->limit) {
            return string(start, quote, flags);  // which finds the same error
        }
        bool terminated = false;
        u8 ignored = 0;
        limit = scan_body(quote + size, end_, *quote, size, ignored, terminated);
        if (!terminated || (outer != nullptr && before_312() && limit >= outer->limit)) {
            return string(start, quote, flags);
        }
        if (too_deep) {
            fail(LexErrorCode::TooDeepNesting, start, limit + size, start, quote + size);
            return limit + size;
        }
    }
    const TokenId id = emit(template_string ? TokenKind::TStringStart : TokenKind::FStringStart, start,
                            quote + size, kNone, flags, static_cast<u16>(quote - start));
    modes_[modes_used_++] = {limit, id,    depth_,         0, *quote, static_cast<u8>(size),
                             flags, false, template_string};
    return middle(quote + size);
}

const char* Lexer::end_fstring(const char* p, u32 width) {
    const Mode& m = *mode();
    const TokenId id = emit(m.template_string ? TokenKind::TStringEnd : TokenKind::FStringEnd, p, p + width,
                            m.start_token, m.flags);
    tokens_.items[m.start_token].value = id;
    leave_fstring();
    return p + width;
}

// Brackets that are still open inside it are given up.
void Lexer::leave_fstring() noexcept {
    const Mode& m = modes_[--modes_used_];
    if (depth_ != m.brackets) {
        depth_ = m.brackets;
        too_deep_ = 0;
    }
}

const char* Lexer::unterminated_fstring(const char* start, const char* p) {
    const Mode& m = *mode();
    const u32 begin = tokens_[m.start_token].start;
    fail(m.quote_size == 3 ? LexErrorCode::UnterminatedTripleFString : LexErrorCode::UnterminatedFString,
         start, p, begin_ + begin, begin_ + tokens_[m.start_token].end, begin);
    leave_fstring();
    return p;
}

// The literal text of the innermost f-string from p on: emits its Middle, and goes on until a replacement
// field begins or the string ends. Returns the byte after that.
const char* Lexer::middle(const char* p) {
    for (;;) {
        Mode& m = *mode();
        const char* start = p;
        bool high = false;
        bool backslash = false;
        bool named = false;  // inside \N{
        const u32 start_offset = tokens_[m.start_token].start;
        const auto close = [&] {
            if (p == start) {
                return;
            }
            const u32 flags = m.flags | (backslash ? u32{kHasBackslash} : 0U) | (high ? u32{kNonAscii} : 0U) |
                              (m.fields != 0 ? u32{kFormatSpec} : 0U);
            if (backslash && before_312() && modes_used_ > 1) {
                fail(LexErrorCode::FStringBackslash, start, p, start_offset);
                return;
            }
            emit(m.template_string ? TokenKind::TStringMiddle : TokenKind::FStringMiddle, start, p, 0,
                 static_cast<u8>(flags));
        };
        bool field = false;
        bool field_end = false;
        for (;;) {
            p = find_middle_stop(p, m.quote, high);
            const char c = *p;
            if (c == m.quote) {
                if (m.quote_size == 1 || (p[1] == c && p[2] == c)) {
                    break;
                }
                ++p;
            } else if (c == '{') {
                const bool in_spec = m.fields != 0 && (m.format_spec || before_312());
                if (p[1] != '{' || in_spec) {
                    field = true;
                    break;
                }
                p += 2;
                named = false;
            } else if (c == '}') {
                if (named) {
                    named = false;
                    ++p;
                } else if (m.fields != 0) {
                    field_end = true;
                    break;
                } else if (p[1] == '}') {
                    p += 2;
                } else {
                    close();
                    fail(LexErrorCode::SingleBraceInFString, p, p + 1, start_offset);
                    start = ++p;
                    high = backslash = false;
                }
            } else if (c == '\\') {
                backslash = true;
                ++p;
                if (*p == '{' || *p == '}') {
                    // A brace stays a brace behind a backslash.
                } else if (p[0] == '\r' && p[1] == '\n') {
                    p += 2;
                } else if (p[0] == 'N' && p[1] == '{' && (m.flags & kRaw) == 0) {
                    p += 2;
                    named = true;
                } else if (static_cast<signed char>(*p) > 0) {
                    ++p;
                }
            } else if (is_line_end(c) && m.quote_size == 3) {
                ++p;
            } else if (is_line_end(c) || p == end_) {
                if (m.quote_size == 1 && m.fields != 0 && !before_312()) {
                    fail(LexErrorCode::FStringSpecNewline, start, p, p, p, start_offset);
                    leave_fstring();
                    return p;
                }
                return unterminated_fstring(start, p);
            } else {
                ++p;
            }
        }
        close();
        if (field_end) {
            // The '}' after a format specification; what follows is literal text again.
            const u32 open = brackets_[depth_--].token;
            tokens_.items[open].value = emit(TokenKind::RightBrace, p, p + 1, open);
            --m.fields;
            m.format_spec = false;
            ++p;
            continue;
        }
        if (!field) {
            return end_fstring(p, m.quote_size);
        }
        if (m.fields + 1 > (before_312() ? 2U : 3U) || depth_ >= kMaxBrackets) {
            fail(depth_ >= kMaxBrackets ? LexErrorCode::TooDeepNesting : LexErrorCode::FStringTooDeep, p,
                 p + 1, start_offset);
            bool terminated = false;
            u8 ignored = 0;
            p = scan_body(p + 1, end_, m.quote, m.quote_size, ignored, terminated);
            if (!terminated) {
                return unterminated_fstring(p, p);
            }
            continue;
        }
        ++m.fields;
        ++depth_;
        brackets_[depth_] = {emit(TokenKind::LeftBrace, p, p + 1, kNone), kField};
        return p + 1;
    }
}

}  // namespace pyforge::lex
