// Lines as radon counts them, from the tokens that are there already. Texts on which radon's own line-by-line
// way leads to other figures are recognised here and handed to raw_exact.cpp.
#include <algorithm>
#include <array>
#include <cstring>

#include "lex/scan.hpp"
#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

using lex::Token;
using lex::TokenKind;

// str.isspace() for what may stand in a line.
[[nodiscard]] bool is_blank(const char* at, const char* end) noexcept {
    while (at < end) {
        const auto c = static_cast<unsigned char>(*at);
        if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F)) {
            ++at;
        } else if (c < 0x80) {
            return false;
        } else {
            const u32 length = space_length(at, end);
            if (length == 0) {
                return false;
            }
            at += length;
        }
    }
    return true;
}

// str.splitlines() also splits at these; Python's own lines do not.
[[nodiscard]] bool has_odd_line_ends(const source::Text& text) noexcept {
    // By vectors without a branch; the padding makes the last one whole.
    using Bytes [[gnu::vector_size(16)]] = u8;
    Bytes found = {};
    for (const char* at = text.data; at < text.data + text.size; at += sizeof(Bytes)) {
        Bytes bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        found |= static_cast<Bytes>((bytes - 0x0B < 2) | (bytes - 0x1C < 3));
    }
    bool odd = false;
    for (u32 i = 0; i < sizeof(Bytes); ++i) {
        odd = odd || found[i] != 0;
    }
    if (odd || text.ascii) {
        return odd;
    }
    const std::string_view view = text.view();
    return view.find("\xC2\x85") != std::string_view::npos ||
           view.find("\xE2\x80\xA8") != std::string_view::npos ||
           view.find("\xE2\x80\xA9") != std::string_view::npos;
}

// Kinds of tokens that decide how many lines a statement is.
constexpr auto kMarks = [] {
    std::array<bool, static_cast<u32>(TokenKind::KwYield) + 1> marks{};
    for (const TokenKind kind : {TokenKind::Newline, TokenKind::EndMarker, TokenKind::Semicolon,
                                 TokenKind::Colon, TokenKind::FStringStart, TokenKind::TStringStart}) {
        marks[static_cast<u32>(kind)] = true;
    }
    return marks;
}();

class LineCounter {
  public:
    LineCounter(const parse::Tree& tree, Vec<LineSum>& lines) noexcept
        : text_(*tree.text), tokens_(*tree.tokens), lines_(lines) {}

    // False: the text has something that needs radon's own way.
    bool run(RawCounts& out) {
        bool plain = blank_lines();
        logical_lines();
        LineSum sum;
        for (LineSum& line : lines_) {
            sum.lloc += line.lloc;
            sum.comments += line.comments;
            sum.multi += line.multi;
            sum.blank += line.blank;
            sum.single_comments += line.single_comments;
            line = sum;
        }
        out = difference(sum, LineSum{}, count_);
        return plain && !has_odd_line_ends(text_);
    }

    [[nodiscard]] static RawCounts difference(const LineSum& to, const LineSum& from, u32 lines) noexcept {
        RawCounts counts;
        counts.loc = lines;
        counts.lloc = to.lloc - from.lloc;
        counts.comments = to.comments - from.comments;
        counts.multi = to.multi - from.multi;
        counts.blank = to.blank - from.blank;
        counts.single_comments = to.single_comments - from.single_comments;
        counts.sloc = lines - counts.blank - counts.multi - counts.single_comments;
        return counts;
    }

  private:
    // Marks blank lines. False when a backslash joins a line to a blank one, or stands alone.
    bool blank_lines() {
        const std::span<const u32> starts = text_.line_starts;
        count_ = static_cast<u32>(starts.size());
        if (starts.back() == text_.size) {
            --count_;  // nothing after the last line end
        }
        lines_.assign(count_ + 1, LineSum{});
        bool plain = true;
        bool joined = false;
        for (u32 i = 0; i < count_; ++i) {
            const char* at = text_.data + starts[i];
            const char* end = text_.data + (i + 1 < starts.size() ? starts[i + 1] : text_.size);
            at = lex::skip_spaces(at);  // the padding ends it
            const bool blank = static_cast<unsigned char>(*at - 0x21) < 0x5E ? false : is_blank(at, end);
            lines_[i + 1].blank = blank ? 1 : 0;
            plain = plain && !(blank && joined);
            while (end > at && (end[-1] == '\n' || end[-1] == '\r')) {
                --end;
            }
            joined = end > at && end[-1] == '\\';
            plain = plain && !(joined && end - at == 1);
        }
        return plain;
    }

    void logical_lines() {
        u32 comment = 0;
        u32 line = 0;  // index of the line that the scan has come to
        const u32 count = tokens_.size();
        const auto line_of = [&](u32 offset) {
            const std::span<const u32> starts = text_.line_starts;
            while (line + 1 < starts.size() && starts[line + 1] <= offset) {
                ++line;
            }
            return line;
        };
        const auto comments_before = [&](u32 offset, bool alone) {
            const u32 before = comment;
            while (comment < tokens_.comments.size() && tokens_.comments[comment].start < offset) {
                LineSum& sum = lines_[line_of(tokens_.comments[comment].start) + 1];
                ++sum.comments;
                sum.single_comments += alone ? 1 : 0;
                ++comment;
            }
            return comment != before;
        };
        for (u32 t = 0; t < count; ++t) {
            const Token& first = tokens_[t];
            if (first.kind == TokenKind::Newline || first.kind == TokenKind::Indent ||
                first.kind == TokenKind::Dedent) {
                continue;
            }
            comments_before(first.start, true);
            if (first.kind == TokenKind::EndMarker) {
                break;
            }
            const u32 start_line = line_of(first.start);
            Piece piece{t};
            u32 lloc = 0;
            u32 inside = 0;  // tokens within f-strings, each of which is one string to radon
            const u32 begin = t;
            for (;;) {
                t = next_mark(t);
                const Token& token = tokens_[t];
                if (token.kind == TokenKind::Semicolon) {
                    lloc += piece.lines(t, false);
                    piece = {++t};
                } else if (token.kind == TokenKind::Colon) {
                    piece.colon = ++t;
                    piece.inside = 0;
                } else if (token.kind == TokenKind::Newline || token.kind == TokenKind::EndMarker) {
                    break;
                } else {
                    const u32 close = token.value == kNone ? t : std::max(t, token.value);
                    inside += close - t;
                    piece.inside += close - t;
                    t = close + 1;
                }
            }
            lloc += piece.lines(t, true);
            const u32 end = tokens_[t - 1].end;
            const bool is_string = first.kind == TokenKind::String || first.kind == TokenKind::FStringStart ||
                                   first.kind == TokenKind::TStringStart;
            const bool alone = is_string && t - begin - inside == 1;
            lines_[start_line + 1].lloc += lloc;
            const bool commented = comments_before(tokens_[t].start, false);
            if (alone && !commented) {
                standing_string(start_line, line_of(end == 0 ? 0 : end - 1));
            }
        }
    }

    // The next token at or after `t` that says something: there is one, the EndMarker.
    [[nodiscard]] u32 next_mark(u32 t) const noexcept {
        const Token* at = tokens_.items.data() + t;
        while (!kMarks[static_cast<u32>(at->kind)]) {
            ++at;
        }
        return static_cast<u32>(at - tokens_.items.data());
    }

    // What stands between two `;`.
    struct Piece {
        u32 first = 0;   // its first token
        u32 colon = 0;   // the token after the last colon; 0: none
        u32 inside = 0;  // tokens after it that do not count

        // radon takes `if x: y` for two lines and `if x:` for one: two unless the last colon ends the piece.
        // It expects the end-of-file token behind it, which only the last piece has.
        [[nodiscard]] u32 lines(u32 end, bool last) const noexcept {
            if (colon == 0) {
                return end == first ? 0 : 1;
            }
            return end - colon - inside == (last ? 0U : 1U) ? 1 : 2;
        }
    };

    void standing_string(u32 from, u32 to) noexcept {
        if (from == to) {
            lines_[from + 1].single_comments += 1;
            return;
        }
        for (u32 i = from; i <= to && i < count_; ++i) {
            lines_[i + 1].multi += lines_[i + 1].blank == 0 ? 1 : 0;
        }
    }

    const source::Text& text_;
    const lex::Tokens& tokens_;
    Vec<LineSum>& lines_;
    u32 count_ = 0;
};

}  // namespace

// Bytes of the white space character beyond ASCII that begins here; 0 when it is none.
u32 space_length(const char* at, const char* end) noexcept {
    const auto left = static_cast<std::size_t>(end - at);
    const auto byte = [&](std::size_t i) { return i < left ? static_cast<unsigned char>(at[i]) : 0U; };
    if (byte(0) == 0xC2) {
        return byte(1) == 0x85 || byte(1) == 0xA0 ? 2 : 0;
    }
    if (byte(0) == 0xE1) {
        return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0;
    }
    if (byte(0) == 0xE2 && byte(1) == 0x80) {
        return (byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xA9 || byte(2) == 0xAF
                   ? 3
                   : 0;
    }
    if (byte(0) == 0xE2) {
        return byte(1) == 0x81 && byte(2) == 0x9F ? 3 : 0;
    }
    return byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0;
}

RawCounts count_lines(const parse::Tree& tree, Scratch::State& state) {
    RawCounts counts;
    LineCounter counter(tree, state.lines);
    if (!counter.run(counts)) {
        RawCounts exact;
        if (count_lines_exactly(*tree.text, exact)) {
            return exact;
        }
    }
    return counts;
}

RawCounts lines_between(const Scratch::State& state, u32 first, u32 last) noexcept {
    if (state.lines.empty() || first == 0 || last < first) {
        return {};
    }
    const u32 to = last < state.lines.size() ? last : state.lines.size() - 1;
    return LineCounter::difference(state.lines[to], state.lines[first - 1], to + 1 - first);
}

}  // namespace pyforge::metrics
