#include "source/json_scan.hpp"

#include "base/unicode.hpp"

namespace pyforge::source {
namespace {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

}  // namespace

void JsonScan::skip_space() noexcept {
    while (at_ < size_ &&
           (data_[at_] == ' ' || data_[at_] == '\n' || data_[at_] == '\r' || data_[at_] == '\t')) {
        ++at_;
    }
}

bool JsonScan::take(char c) noexcept {
    if (peek() != c) {
        return false;
    }
    ++at_;
    return true;
}

bool JsonScan::expect(char c) {
    if (take(c)) {
        return true;
    }
    if (at_ >= size_) {
        return fail("the text ends in the middle of a value");
    }
    switch (c) {
        case ':':
            return fail("':' expected");
        case '{':
            return fail("an object expected");
        case '[':
            return fail("a list expected");
        case '"':
            return fail("a string expected");
        default:
            return fail("',' or a closing bracket expected");
    }
}

bool JsonScan::hex4(u32& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = at_ < size_ ? data_[at_] : '\0';
        const char lower = static_cast<char>(c | 0x20);
        if (is_digit(c)) {
            value = value * 16 + static_cast<u32>(c - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            value = value * 16 + static_cast<u32>(lower - 'a') + 10;
        } else {
            return fail("four hexadecimal digits expected");
        }
    }
    return true;
}

// After a backslash.
bool JsonScan::escape(Vec<char>* out) {
    const char c = at_ < size_ ? data_[at_] : '\0';
    ++at_;
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
    const std::size_t simple = c == '\0' ? std::string_view::npos : kLetters.find(c);
    if (simple != std::string_view::npos) {
        if (out != nullptr) {
            out->push_back(kValues[simple]);
        }
        return true;
    }
    if (c != 'u') {
        --at_;
        return fail("invalid escape in a string");
    }
    u32 value = 0;
    if (!hex4(value)) {
        return false;
    }
    if (value >= 0xD800 && value < 0xE000) {
        u32 low = 0;
        if (value >= 0xDC00 || size_ - at_ < 2 || data_[at_] != '\\' || data_[at_ + 1] != 'u') {
            return fail("half a surrogate pair in a string");
        }
        at_ += 2;
        if (!hex4(low)) {
            return false;
        }
        if (low < 0xDC00 || low >= 0xE000) {
            return fail("half a surrogate pair in a string");
        }
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
    }
    if (out != nullptr) {
        unicode::append_utf8(value, *out);
    }
    return true;
}

bool JsonScan::string_body(Vec<char>* out) {
    for (;;) {
        const u32 start = at_;
        while (static_cast<unsigned char>(data_[at_]) >= 0x20 && data_[at_] != '"' && data_[at_] != '\\') {
            ++at_;  // the NUL byte behind the text stops this
        }
        if (out != nullptr) {
            out->append(data_ + start, at_ - start);
        }
        if (at_ >= size_) {
            return fail("a string does not end");
        }
        const char c = data_[at_++];
        if (c == '"') {
            return true;
        }
        if (c != '\\') {
            --at_;
            return fail("control character in a string");
        }
        if (!escape(out)) {
            return false;
        }
    }
}

bool JsonScan::string(Vec<char>& out) {
    return expect('"') && string_body(&out);
}
bool JsonScan::skip_string() {
    return expect('"') && string_body(nullptr);
}

bool JsonScan::number(i64& value) {
    skip_space();
    const u32 start = at_;
    value = 0;
    bool whole = data_[at_] != '-';
    at_ += whole ? 0 : 1;
    if (!is_digit(data_[at_])) {
        return fail("a value expected");
    }
    if (data_[at_] == '0' && is_digit(data_[at_ + 1])) {
        return fail("a number begins with a zero");
    }
    while (is_digit(data_[at_])) {
        value = value < 1'000'000 ? value * 10 + (data_[at_] - '0') : value;
        whole = whole && at_ - start < 6;
        ++at_;
    }
    if (data_[at_] == '.') {
        whole = false;
        ++at_;
        if (!is_digit(data_[at_])) {
            return fail("a digit expected");
        }
        while (is_digit(data_[at_])) {
            ++at_;
        }
    }
    if (data_[at_] == 'e' || data_[at_] == 'E') {
        whole = false;
        ++at_;
        if (data_[at_] == '+' || data_[at_] == '-') {
            ++at_;
        }
        if (!is_digit(data_[at_])) {
            return fail("a digit expected");
        }
        while (is_digit(data_[at_])) {
            ++at_;
        }
    }
    if (!whole) {
        value = -1;
    }
    return true;
}

bool JsonScan::scalar() {
    const std::string_view rest(data_ + at_, size_ - at_);
    for (const std::string_view word :
         {std::string_view("true"), std::string_view("false"), std::string_view("null")}) {
        if (rest.starts_with(word)) {
            at_ += static_cast<u32>(word.size());
            return true;
        }
    }
    i64 ignored = 0;
    return number(ignored);
}

bool JsonScan::first(char close) {
    if (!expect(close == '}' ? '{' : '[')) {
        return false;
    }
    return !take(close);
}

bool JsonScan::next(char close) {
    if (failed() || take(close)) {
        return false;
    }
    return expect(',');
}

bool JsonScan::field(Vec<char>& key) {
    key.clear();
    return string(key) && expect(':');
}

bool JsonScan::skip_value() {
    open_.clear();
    for (;;) {
        bool opened = false;
        const char c = peek();
        if (c == '{' || c == '[') {
            ++at_;
            const char close = c == '{' ? '}' : ']';
            if (!take(close)) {
                open_.push_back(close);
                opened = true;
            }
        } else if (c == '"') {
            if (!skip_string()) {
                return false;
            }
        } else if (at_ >= size_) {
            return fail("the text ends in the middle of a value");
        } else if (!scalar()) {
            return false;
        }
        // After a value: brackets that close here, then a comma.
        while (!opened && !open_.empty() && take(open_.back())) {
            open_.pop_back();
        }
        if (open_.empty()) {
            return true;
        }
        if (!opened && !expect(',')) {
            return false;
        }
        if (open_.back() == '}' && (!skip_string() || !expect(':'))) {
            return false;
        }
    }
}

bool JsonScan::at_end() {
    skip_space();
    return at_ >= size_ || fail("more text after the end");
}

}  // namespace pyforge::source
