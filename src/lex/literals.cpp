#include "lex/literals.hpp"

#include <array>
#include <charconv>
#include <cstring>
#include <limits>

#include "base/unicode.hpp"

namespace pyforge::lex {
namespace {

constexpr char32_t kLastCharacter = 0x10FFFF;

constexpr int hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}
constexpr bool is_octal(char c) noexcept {
    return c >= '0' && c <= '7';
}
constexpr bool is_high(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

// The value of a one-letter escape, or -1.
constexpr int simple_escape(char c) noexcept {
    switch (c) {
        case '\\':
        case '\'':
        case '"':
            return c;
        case 'a':
            return '\a';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'v':
            return '\v';
        default:
            return -1;
    }
}

// Where the value goes: into a string, or nowhere when it is only checked.
struct Append {
    std::string& out;
    void text(const char* data, std::size_t size) { out.append(data, size); }
    void byte(char c) { out.push_back(c); }
    void character(char32_t c) { unicode::append_utf8(c, out); }
};
struct Discard {
    void text(const char*, std::size_t) noexcept {}
    void byte(char) noexcept {}
    void character(char32_t) noexcept {}
};

enum Special : u8 { kPlain, kBackslash = 1, kReturn = 2, kBrace = 4 };

constexpr std::array<u8, 256> make_specials() {
    std::array<u8, 256> table{};
    table[static_cast<unsigned char>('\\')] = kBackslash;
    table[static_cast<unsigned char>('\r')] = kReturn;
    table[static_cast<unsigned char>('{')] = kBrace;
    table[static_cast<unsigned char>('}')] = kBrace;
    return table;
}
constexpr std::array<u8, 256> kSpecials = make_specials();

// The literal's length as CPython's decoder sees it, which positions in its messages count by: line ends are
// one byte, and in text literals every character beyond ASCII stands as \UXXXXXXXX, a backslash before one
// (or at the end) as \u005c.
std::size_t decoder_length(std::string_view piece, bool bytes, bool whole) noexcept {
    std::size_t length = 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const char c = piece[i];
        if (c == '\r' && i + 1 < piece.size() && piece[i + 1] == '\n') {
            continue;
        }
        if (bytes) {
            ++length;
        } else if (is_high(c)) {
            length += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 10;
        } else {
            ++length;
            if (c == '\\') {
                if (i + 1 == piece.size() ? whole : is_high(piece[i + 1])) {
                    length += 5;
                } else if (i + 1 < piece.size() && piece[i + 1] == '\\') {
                    ++length;
                    ++i;
                }
            }
        }
    }
    return length;
}

template <class Sink>
class Decoder {
  public:
    Decoder(std::string_view body, u8 flags, bool middle, Sink sink) noexcept
        : data_(body.data()), size_(body.size()), flags_(flags), middle_(middle), sink_(sink) {
        wanted_ = kReturn;
        if ((flags & kRaw) == 0) {
            wanted_ |= kBackslash;
        }
        if (middle && (flags & kFormatSpec) == 0) {
            wanted_ |= kBrace;
        }
    }

    // False at the first escape that CPython refuses; message(), fault_start() and fault_end() tell about it.
    bool run() {
        while (at_ < size_) {
            const std::size_t start = at_;
            while (at_ < size_ && (kSpecials[static_cast<unsigned char>(data_[at_])] & wanted_) == 0) {
                ++at_;
            }
            sink_.text(data_ + start, at_ - start);
            if (at_ == size_) {
                break;
            }
            const char c = data_[at_];
            if (c == '\r') {
                sink_.byte('\n');
                at_ += at_ + 1 < size_ && data_[at_ + 1] == '\n' ? 2 : 1;
            } else if (c != '\\') {
                // A doubled brace ends what CPython decodes as one piece.
                sink_.byte(c);
                at_ += at_ + 1 < size_ && data_[at_ + 1] == c ? 2 : 1;
                piece_ = at_;
            } else if (!escape()) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::size_t fault_start() const noexcept { return fault_start_; }
    [[nodiscard]] std::size_t fault_end() const noexcept { return fault_end_; }
    [[nodiscard]] std::string message() const {
        const std::string_view before(data_ + piece_, fault_start_ - piece_);
        const bool bytes = (flags_ & kBytes) != 0;
        const std::size_t first = decoder_length(before, bytes, false);
        if (bytes) {
            return "(value error) invalid \\x escape at position " + std::to_string(first);
        }
        const std::string_view fault(data_ + fault_start_, fault_end_ - fault_start_);
        const std::size_t last = first + decoder_length(fault, false, fault_end_ == size_) - 1;
        return "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
               std::to_string(first) + "-" + std::to_string(last) + ": " + reason_;
    }

  private:
    // At a backslash.
    bool escape() {
        const std::size_t start = at_++;
        if (at_ == size_) {
            sink_.byte('\\');  // only a Middle token can end so
            return true;
        }
        const char c = data_[at_];
        if (const int value = simple_escape(c); value >= 0) {
            sink_.byte(static_cast<char>(value));
            ++at_;
            return true;
        }
        if (is_octal(c)) {
            unsigned value = 0;
            for (int digits = 0; digits < 3 && at_ < size_ && is_octal(data_[at_]); ++digits) {
                value = value * 8 + static_cast<unsigned>(data_[at_++] - '0');
            }
            if ((flags_ & kBytes) != 0) {
                sink_.byte(static_cast<char>(value & 0xFFU));
            } else {
                sink_.character(static_cast<char32_t>(value));
            }
            return true;
        }
        switch (c) {
            case '\n':
                ++at_;
                return true;
            case '\r':
                at_ += at_ + 1 < size_ && data_[at_ + 1] == '\n' ? 2 : 1;
                return true;
            case 'x':
                return hex(start, 2, "truncated \\xXX escape");
            default:
                break;
        }
        if ((flags_ & kBytes) == 0) {
            switch (c) {
                case 'u':
                    return hex(start, 4, "truncated \\uXXXX escape");
                case 'U':
                    return hex(start, 8, "truncated \\UXXXXXXXX escape");
                case 'N':
                    return name(start);
                default:
                    break;
            }
        }
        sink_.byte('\\');  // not an escape: it stays as it is
        return true;
    }

    bool hex(std::size_t start, int digits, const char* reason) {
        ++at_;
        char32_t value = 0;
        for (; digits > 0; --digits, ++at_) {
            const int digit = at_ < size_ ? hex_digit(data_[at_]) : -1;
            if (digit < 0) {
                return fail(start, reason);
            }
            value = value * 16 + static_cast<char32_t>(digit);
        }
        if (value > kLastCharacter) {
            return fail(start, "illegal Unicode character");
        }
        if ((flags_ & kBytes) != 0) {
            sink_.byte(static_cast<char>(value));
        } else {
            sink_.character(value);
        }
        return true;
    }

    bool name(std::size_t start) {
        constexpr const char* kMalformed = "malformed \\N character escape";
        ++at_;
        if (at_ == size_ || data_[at_] != '{') {
            return fail(start, kMalformed);
        }
        const std::size_t first = ++at_;
        const void* brace = std::memchr(data_ + first, '}', size_ - first);
        if (brace == nullptr) {
            at_ = size_;
            return fail(start, kMalformed);
        }
        at_ = static_cast<std::size_t>(static_cast<const char*>(brace) - data_);
        if (at_ == first) {
            return fail(start, kMalformed);
        }
        const char32_t c = unicode::char_from_name({data_ + first, at_ - first});
        ++at_;
        if (c == unicode::kNoCharacter) {
            return fail(start, "unknown Unicode character name");
        }
        sink_.character(c);
        return true;
    }

    bool fail(std::size_t start, const char* reason) noexcept {
        fault_start_ = start;
        fault_end_ = at_;
        reason_ = reason;
        return false;
    }

    const char* data_;
    std::size_t size_;
    u8 flags_;
    u8 wanted_ = 0;
    bool middle_;
    [[no_unique_address]] Sink sink_;
    std::size_t at_ = 0;
    std::size_t piece_ = 0;
    std::size_t fault_start_ = 0;
    std::size_t fault_end_ = 0;
    const char* reason_ = "";
};

template <class Sink>
bool decode(const Token& token, const source::Text& text, Sink sink, LiteralError* error) {
    const Range body = string_body(token);
    const bool middle = token.kind != TokenKind::String;
    Decoder<Sink> decoder(text.slice(body), token.flags, middle, sink);
    if (decoder.run()) [[likely]] {
        return true;
    }
    if (error != nullptr) {
        error->start = token.start;
        error->end = token.end;
        error->escape = {body.start + static_cast<u32>(decoder.fault_start()),
                         body.start + static_cast<u32>(decoder.fault_end())};
        error->message = decoder.message();
    }
    return false;
}

bool bytes_are_ascii(const Token& token, LiteralError* error) {
    if ((token.flags & (kBytes | kNonAscii)) != (kBytes | kNonAscii)) [[likely]] {
        return true;
    }
    if (error != nullptr) {
        *error = {token.start, token.end, {}, "bytes can only contain ASCII literal characters"};
    }
    return false;
}

// The literal's digits without underscores, in a fixed array while they fit.
class Digits {
  public:
    explicit Digits(std::string_view literal) {
        char* write = fixed_;
        if (literal.size() > sizeof fixed_) {
            long_.resize(literal.size());
            write = long_.data();
        }
        first_ = write;
        for (const char c : literal) {
            if (c != '_') {
                *write++ = c;
            }
        }
        last_ = write;
    }
    Digits(const Digits&) = delete;
    Digits& operator=(const Digits&) = delete;
    [[nodiscard]] const char* begin() const noexcept { return first_; }
    [[nodiscard]] const char* end() const noexcept { return last_; }
    [[nodiscard]] std::string_view view() const noexcept {
        return {first_, static_cast<std::size_t>(last_ - first_)};
    }

  private:
    char fixed_[64];
    std::string long_;
    const char* first_;
    const char* last_;
};

// 16, 8 or 2 with the prefix taken off, otherwise 10.
u32 take_base(std::string_view& digits) noexcept {
    if (digits.size() > 2 && digits[0] == '0') {
        const char letter = static_cast<char>(digits[1] | 0x20);
        const u32 base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        if (base != 10) {
            digits.remove_prefix(2);
        }
        return base;
    }
    return 10;
}

constexpr char kHexDigits[] = "0123456789abcdef";

std::string hex_of_bits(std::string_view digits, u32 bits_per_digit) {
    std::string reversed;
    reversed.reserve(digits.size());
    u32 bits = 0;
    u32 count = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        bits |= static_cast<u32>(hex_digit(digits[i])) << count;
        count += bits_per_digit;
        while (count >= 4) {
            reversed.push_back(kHexDigits[bits & 15U]);
            bits >>= 4;
            count -= 4;
        }
    }
    if (count != 0) {
        reversed.push_back(kHexDigits[bits & 15U]);
    }
    while (reversed.size() > 1 && reversed.back() == '0') {
        reversed.pop_back();
    }
    return {reversed.rbegin(), reversed.rend()};
}

std::string hex_of_decimal(std::string_view digits) {
    if (digits.size() > kMaxDecimalDigits) {
        return {};
    }
    Vec<u32> limbs;  // least significant first
    std::size_t i = 0;
    while (i < digits.size()) {
        // Nine digits at a time fit a 32-bit factor.
        u32 chunk = 0;
        u32 factor = 1;
        for (int k = 0; k < 9 && i < digits.size(); ++k, ++i) {
            chunk = chunk * 10 + static_cast<u32>(digits[i] - '0');
            factor *= 10;
        }
        u64 carry = chunk;
        for (u32& limb : limbs) {
            carry += static_cast<u64>(limb) * factor;
            limb = static_cast<u32>(carry);
            carry >>= 32;
        }
        if (carry != 0) {
            limbs.push_back(static_cast<u32>(carry));
        }
    }
    std::string out;
    for (u32 k = limbs.size(); k-- > 0;) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            const u32 digit = limbs[k] >> shift & 15U;
            if (digit != 0 || !out.empty()) {
                out.push_back(kHexDigits[digit]);
            }
        }
    }
    return out.empty() ? "0" : out;
}

}  // namespace

Range string_body(const Token& token) noexcept {
    if (token.kind != TokenKind::String) {
        return {token.start, token.end};
    }
    const u32 quotes = (token.flags & kTriple) != 0 ? 3 : 1;
    return {token.start + token.aux + quotes, token.end - quotes};
}

bool append_string_value(const Token& token, const source::Text& text, std::string& out,
                         LiteralError* error) {
    if (!bytes_are_ascii(token, error)) {
        return false;
    }
    if (token.kind == TokenKind::String && (token.flags & kHasBackslash) == 0) {
        const std::string_view body = text.slice(string_body(token));
        if (body.empty() || std::memchr(body.data(), '\r', body.size()) == nullptr) [[likely]] {
            out += body;
            return true;
        }
    }
    return decode(token, text, Append{out}, error);
}

bool check_string(const Token& token, const source::Text& text, LiteralError* error) {
    if ((token.flags & (kHasBackslash | kRaw)) != kHasBackslash) {
        return bytes_are_ascii(token, error);
    }
    return bytes_are_ascii(token, error) && decode(token, text, Discard{}, error);
}

std::string integer_hex(std::string_view literal) {
    const Digits stripped(literal);
    std::string_view digits = stripped.view();
    const u32 base = take_base(digits);
    return base == 10 ? hex_of_decimal(digits) : hex_of_bits(digits, base == 16 ? 4 : base == 8 ? 3 : 1);
}

bool integer_value(std::string_view literal, u64& value) noexcept {
    const u32 base = take_base(literal);
    value = 0;
    for (const char c : literal) {
        if (c == '_') {
            continue;
        }
        const auto digit = static_cast<u64>(hex_digit(c));
        if (value > (std::numeric_limits<u64>::max() - digit) / base) {
            return false;
        }
        value = value * base + digit;
    }
    return true;
}

double float_value(std::string_view literal) {
    if (!literal.empty() && (literal.back() == 'j' || literal.back() == 'J')) {
        literal.remove_suffix(1);
    }
    const Digits digits(literal);
    double value = 0;
    const auto result = std::from_chars(digits.begin(), digits.end(), value);
    if (result.ec != std::errc::result_out_of_range) {
        return value;
    }
    // Too large or too small: the decimal exponent of the first digit that is not zero tells.
    i64 exponent = 0;
    bool point = false;
    bool found = false;
    for (const char* c = digits.begin(); c != digits.end(); ++c) {
        if (*c == '.') {
            point = true;
        } else if (*c == 'e' || *c == 'E') {
            const bool negative = c + 1 != digits.end() && c[1] == '-';
            i64 written = 0;
            for (++c; c != digits.end(); ++c) {
                if (*c >= '0' && *c <= '9' && written < 10'000'000'000) {
                    written = written * 10 + (*c - '0');
                }
            }
            exponent += negative ? -written : written;
            break;
        } else {
            found = found || *c != '0';
            if (found && !point) {
                ++exponent;
            } else if (!found && point) {
                --exponent;
            }
        }
    }
    return exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

}  // namespace pyforge::lex
