// radon's counts the way radon comes by them: it strips every line, then tokenises one line at a time, adding
// the next whenever the tokenizer wants more. That differs from counting real tokens where str.splitlines()
// splits at characters that do not end a Python line, and where a backslash joins a line to a blank one. Both
// are rare, so this need not be fast; it is linear and allocates nothing.
#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

// The lines of str.splitlines(), each stripped.
class StrippedLines {
  public:
    explicit StrippedLines(std::string_view text) noexcept : text_(text) {}

    bool next(std::string_view& line) noexcept {
        if (at_ >= text_.size()) {
            return false;
        }
        const std::size_t start = at_;
        std::size_t end_length = 0;
        while (at_ < text_.size() && (end_length = line_end(at_)) == 0) {
            ++at_;
        }
        line = strip(text_.substr(start, at_ - start));
        at_ += end_length;
        return true;
    }

  private:
    [[nodiscard]] unsigned byte(std::size_t i) const noexcept {
        return i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0U;
    }
    [[nodiscard]] std::size_t line_end(std::size_t i) const noexcept {
        const unsigned c = byte(i);
        if (c == '\r') {
            return byte(i + 1) == '\n' ? 2 : 1;
        }
        if (c == '\n' || c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1E)) {
            return 1;
        }
        if (c == 0xC2) {
            return byte(i + 1) == 0x85 ? 2 : 0;
        }
        return c == 0xE2 && byte(i + 1) == 0x80 && (byte(i + 2) == 0xA8 || byte(i + 2) == 0xA9) ? 3 : 0;
    }
    [[nodiscard]] static u32 space_at(std::string_view line, std::size_t i) noexcept {
        const auto c = static_cast<unsigned char>(line[i]);
        if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F)) {
            return 1;
        }
        return c < 0x80 ? 0 : space_length(line.data() + i, line.data() + line.size());
    }
    [[nodiscard]] static std::string_view strip(std::string_view line) noexcept {
        while (!line.empty()) {
            const u32 length = space_at(line, 0);
            if (length == 0) {
                break;
            }
            line.remove_prefix(length);
        }
        while (!line.empty()) {
            std::size_t start = line.size() - 1;  // where the last character begins
            while (start > 0 && (static_cast<unsigned char>(line[start]) & 0xC0) == 0x80) {
                --start;
            }
            const u32 length = space_at(line, start);
            if (length == 0 || start + length != line.size()) {
                break;
            }
            line.remove_suffix(length);
        }
        return line;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

// One stretch of lines that the tokenizer takes as complete.
class Stretch {
  public:
    enum class Need : u8 { Nothing, Line, Hopeless };

    void clear() noexcept { *this = Stretch{}; }

    // Tokenises one more line. `Line`: it is not complete yet.
    Need add(std::string_view line) noexcept {
        if (lines_ != 0) {
            // What the end of the line before left open goes on behind a line end now.
            if (ending_ == Ending::Backslash) {
                ending_ = Ending::None;
                continued_ = true;
            } else if (ending_ == Ending::StringBackslash) {
                ending_ = Ending::None;
            } else if (quote_ != 0 && !triple_) {
                return Need::Hopeless;  // a one-line string over a blank line
            }
        }
        ++lines_;
        if (blank_after_backslash_) {  // it has got its own line end now, and ends what came before
            if (quote_ != 0 && !triple_) {
                return Need::Hopeless;
            }
            blank_after_backslash_ = continued_ = false;
        } else if (line.empty() && (continued_ || (quote_ != 0 && !triple_))) {
            blank_after_backslash_ = true;  // the tokenizer takes it for an early end of the text
            return Need::Line;
        }
        continued_ = false;
        row_ = lines_;
        if (!scan(line)) {
            return Need::Hopeless;
        }
        const bool open = quote_ != 0 || depth_ > 0 || ending_ != Ending::None;
        return open ? Need::Line : Need::Nothing;
    }

    [[nodiscard]] u32 comments() const noexcept { return comments_; }
    [[nodiscard]] bool only_comment() const noexcept {
        return tokens_ == 0 && comments_ == 1 && semicolons_ == 0;
    }
    [[nodiscard]] bool only_string() const noexcept {
        return tokens_ == 1 && strings_ == 1 && comments_ == 0 && semicolons_ == 0;
    }
    [[nodiscard]] bool string_on_one_line() const noexcept { return string_start_ == string_end_; }
    [[nodiscard]] u32 logical_lines() const noexcept { return lloc_ + piece(true); }

  private:
    enum class Ending : u8 { None, Backslash, StringBackslash };

    void token(bool colon) noexcept {
        ++tokens_;
        ++piece_tokens_;
        colon_ = colon ? piece_tokens_ : colon_;
    }
    [[nodiscard]] u32 piece(bool last) const noexcept {
        if (colon_ == 0) {
            return piece_tokens_ == 0 ? 0 : 1;
        }
        return colon_ + (last ? 0 : 1) == piece_tokens_ ? 1 : 2;
    }
    void string_ends() noexcept {
        quote_ = 0;
        string_end_ = row_;
        ++strings_;
        token(false);
    }

    // Reads on inside a string from `i`; past the line's end when it goes on.
    std::size_t string_body(std::string_view line, std::size_t i) noexcept {
        while (i < line.size()) {
            if (line[i] == '\\') {
                if (i + 1 == line.size()) {
                    ending_ = triple_ ? Ending::None : Ending::StringBackslash;
                    return line.size();
                }
                i += 2;
            } else if (line[i] != quote_) {
                ++i;
            } else if (!triple_) {
                string_ends();
                return i + 1;
            } else if (line.substr(i, 3).find_first_not_of(quote_) == std::string_view::npos &&
                       line.size() - i >= 3) {
                string_ends();
                return i + 3;
            } else {
                ++i;
            }
        }
        return i;
    }

    bool scan(std::string_view line) noexcept {
        std::size_t i = quote_ != 0 ? string_body(line, 0) : 0;
        while (i < line.size()) {
            const char c = line[i];
            if (c == ' ' || c == '\t' || c == '\f') {
                ++i;
            } else if (c == '#') {
                ++comments_;
                return true;
            } else if (c == '\\') {
                if (i + 1 != line.size()) {
                    return false;
                }
                ending_ = Ending::Backslash;
                return true;
            } else if (c == '"' || c == '\'') {
                i = string(line, i);
            } else if (is_digit(c) || (c == '.' && i + 1 < line.size() && is_digit(line[i + 1]))) {
                i = number(line, i);
                token(false);
            } else if (is_letter(c)) {
                i = word(line, i);
            } else if (!punctuation(line, i)) {
                return false;
            }
        }
        return quote_ == 0 || triple_ || ending_ == Ending::StringBackslash;
    }

    std::size_t string(std::string_view line, std::size_t i) noexcept {
        quote_ = line[i];
        triple_ = line.size() - i >= 3 && line[i + 1] == quote_ && line[i + 2] == quote_;
        string_start_ = row_;
        return string_body(line, i + (triple_ ? 3 : 1));
    }

    std::size_t word(std::string_view line, std::size_t i) noexcept {
        const std::size_t start = i;
        while (i < line.size() && (is_letter(line[i]) || is_digit(line[i]))) {
            ++i;
        }
        if (i < line.size() && (line[i] == '"' || line[i] == '\'') &&
            is_prefix(line.substr(start, i - start))) {
            return string(line, i);
        }
        token(false);
        return i;
    }
    [[nodiscard]] static bool is_prefix(std::string_view word) noexcept {
        if (word.size() > 2) {
            return false;
        }
        u32 raw = 0;
        u32 other = 0;
        for (const char c : word) {
            const char lower = static_cast<char>(c | 0x20);
            raw += lower == 'r' ? 1 : 0;
            other +=
                lower == 'b' || lower == 'f' || lower == 't' || (lower == 'u' && word.size() == 1) ? 1 : 0;
        }
        return raw + other == word.size() && raw <= 1 && other <= 1;
    }

    static std::size_t number(std::string_view line, std::size_t i) noexcept {
        while (i < line.size()) {
            const char c = line[i];
            if (is_digit(c) || c == '.' || is_letter(c)) {
                ++i;
            } else if ((c == '+' || c == '-') && (line[i - 1] | 0x20) == 'e') {
                ++i;  // an exponent (or 0xe+1, where only the number of tokens is off)
            } else {
                break;
            }
        }
        return i;
    }

    bool punctuation(std::string_view line, std::size_t& i) noexcept {
        const char c = line[i];
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        const char third = i + 2 < line.size() ? line[i + 2] : '\0';
        std::size_t length = 1;
        switch (c) {
            case '(':
            case '[':
            case '{':
                ++depth_;
                break;
            case ')':
            case ']':
            case '}':
                --depth_;
                break;
            case ';':
                lloc_ += piece(false);
                piece_tokens_ = colon_ = 0;
                ++semicolons_;
                ++i;
                return true;
            case '.':
                length = next == '.' && third == '.' ? 3 : 1;
                break;
            case '*':
            case '/':
            case '<':
            case '>':
                length = next == c                                  ? (third == '=' ? 3 : 2)
                         : next == '=' || (c == '<' && next == '>') ? 2
                                                                    : 1;
                break;
            case '-':
                length = next == '=' || next == '>' ? 2 : 1;
                break;
            case ':':
            case '+':
            case '%':
            case '&':
            case '|':
            case '^':
            case '=':
            case '@':
                length = next == '=' ? 2 : 1;
                break;
            case '!':
                if (next != '=') {
                    return false;
                }
                length = 2;
                break;
            case ',':
            case '~':
                break;
            default:
                return false;
        }
        token(c == ':' && length == 1);
        i += length;
        return true;
    }

    u32 lines_ = 0;
    u32 row_ = 0;
    u32 comments_ = 0;
    u32 tokens_ = 0;  // without comments and line ends
    u32 strings_ = 0;
    u32 semicolons_ = 0;
    u32 string_start_ = 0;
    u32 string_end_ = 0;
    u32 lloc_ = 0;
    u32 piece_tokens_ = 0;  // since the last `;`
    u32 colon_ = 0;         // how many of them up to the last colon
    i32 depth_ = 0;
    char quote_ = 0;  // of the string that is open
    bool triple_ = false;
    bool continued_ = false;
    bool blank_after_backslash_ = false;
    Ending ending_ = Ending::None;
};

}  // namespace

bool count_lines_exactly(const source::Text& text, RawCounts& out) {
    out = {};
    StrippedLines lines(text.view());
    Stretch stretch;
    std::string_view line;
    while (lines.next(line)) {
        stretch.clear();
        u32 full = 0;
        u32 empty = 0;
        while (true) {
            ++(line.empty() ? empty : full);
            const Stretch::Need need = stretch.add(line);
            if (need == Stretch::Need::Nothing) {
                break;
            }
            if (need == Stretch::Need::Hopeless || !lines.next(line)) {
                return false;
            }
        }
        out.comments += stretch.comments();
        out.lloc += stretch.logical_lines();
        if (stretch.only_comment() || (stretch.only_string() && stretch.string_on_one_line())) {
            out.single_comments += 1;
        } else {
            (stretch.only_string() ? out.multi : out.sloc) += full;
            out.blank += empty;
        }
    }
    out.loc = out.sloc + out.blank + out.multi + out.single_comments;
    return true;
}

}  // namespace pyforge::metrics
