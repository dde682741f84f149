// Numbers other than short decimal integers.
#include "lex/lexer_state.hpp"

namespace pyforge::lex {
namespace {

bool is_hex_digit(char c) {
    return is_digit(c) || static_cast<u8>((static_cast<u8>(c) | 0x20U) - 'a') < 6;
}

// digits ( '_' digits )*; p is at a digit, or at the '_' before one. Returns null with *bad set when an
// underscore has no digit after it.
template <class IsDigit>
const char* digits(const char* p, IsDigit is_one, const char*& bad) {
    for (;;) {
        if (*p == '_') {
            ++p;
        }
        if (!is_one(*p)) {
            bad = p;
            return nullptr;
        }
        do {
            ++p;
        } while (is_one(*p));
        if (*p != '_') {
            return p;
        }
    }
}

bool word_at(const char* p, std::string_view word) {
    return std::memcmp(p, word.data(), word.size()) == 0 && !is_identifier_byte(p[word.size()]);
}

// A number may touch the keyword after it: 1if x else y.
bool keyword_may_follow(const char* p) {
    switch (*p) {
        case 'a':
            return word_at(p, "and");
        case 'e':
            return word_at(p, "else");
        case 'f':
            return word_at(p, "for");
        case 'i':
            return p[1] == 'f' || p[1] == 'n' || p[1] == 's';
        case 'n':
            return word_at(p, "not");
        case 'o':
            return word_at(p, "or");
        default:
            return false;
    }
}

}  // namespace

// `at` is the byte that does not belong.
const char* Lexer::bad_number(const char* start, const char* at) {
    bool high = false;
    const char* stop = skip_identifier(at, high);
    fail(LexErrorCode::InvalidNumber, start, stop, at - 1, at);
    return stop;
}

const char* Lexer::good_number(const char* start, const char* end, u8 flags) {
    emit(TokenKind::Number, start, end, 0, flags);
    return end;
}

const char* Lexer::after_number(const char* start, const char* end, u8 flags) {
    // Before 3.10 what follows was the parser's business alone.
    const CharClass after = char_class(*end);
    if ((after == CharClass::Letter || after == CharClass::Digit) && version_ >= 310 &&
        !keyword_may_follow(end)) {
        return bad_number(start, end);
    }
    return good_number(start, end, flags);
}

const char* Lexer::number(const char* start) {
    const char* p = start;
    const char* bad = nullptr;
    bool leading_zeros = false;
    if (*p == '0' && char_class(p[1]) == CharClass::Letter && p[1] != '_') {
        const char base = static_cast<char>(p[1] | 0x20);
        if (base == 'x' || base == 'o' || base == 'b') {
            const char* digits_end = base == 'x' ? digits(p + 2, is_hex_digit, bad)
                                     : base == 'o'
                                         ? digits(
                                               p + 2, [](char c) { return c >= '0' && c <= '7'; }, bad)
                                         : digits(
                                               p + 2, [](char c) { return c == '0' || c == '1'; }, bad);
            if (digits_end == nullptr) {
                // A digit too large is part of what is wrong.
                return bad_number(start, is_digit(*bad) ? bad + 1 : bad);
            }
            if (is_digit(*digits_end)) {
                return bad_number(start, digits_end + 1);
            }
            return after_number(start, digits_end, kInt);
        }
    }
    const char* integer_end = p;
    if (*p != '.') {
        p = digits(p, is_digit, bad);
        if (p == nullptr) {
            return bad_number(start, bad);
        }
        integer_end = p;
        if (*start == '0') {
            for (const char* q = start; q < p && !leading_zeros; ++q) {
                leading_zeros = *q != '0' && *q != '_';
            }
        }
    }
    u8 flags = kInt;
    if (*p == '.') {
        flags = kFloat;
        ++p;
        if (is_digit(*p)) {
            p = digits(p, is_digit, bad);
            if (p == nullptr) {
                return bad_number(start, bad);
            }
        }
    }
    if ((*p | 0x20) == 'e') {
        const char* exponent = p + 1;
        const bool sign = *exponent == '+' || *exponent == '-';
        exponent += sign;
        if (is_digit(*exponent)) {
            p = digits(exponent, is_digit, bad);
            if (p == nullptr) {
                return bad_number(start, bad);
            }
            flags = kFloat;
        } else if (sign) {
            return bad_number(start, exponent);
        }
        // else: no exponent; 1else is a number and a keyword
    }
    if ((*p | 0x20) == 'j') {
        return after_number(start, p + 1, kImaginary);
    }
    if (flags == kInt) {
        if (leading_zeros && (*p | 0x20) == 'e') {
            return bad_number(start, p);  // meant as an exponent
        }
        if (leading_zeros) {
            bool high = false;
            const char* stop = skip_identifier(p, high);
            const char* zeros = start;
            while (*zeros == '0' || *zeros == '_') {
                ++zeros;
            }
            fail(LexErrorCode::InvalidNumber, start, stop, start, zeros);
            return stop;
        }
        if (integer_end - start > kMaxDigits && *start != '0') {
            u32 count = 0;
            for (const char* q = start; q < integer_end; ++q) {
                count += is_digit(*q);
            }
            if (count > kMaxDigits) {
                fail(LexErrorCode::TooManyDigits, start, p);
                return p;
            }
        }
    }
    return after_number(start, p, flags);
}

}  // namespace pyforge::lex
