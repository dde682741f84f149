#include "base/pattern.hpp"

#include <algorithm>

namespace pyforge {
namespace {

constexpr std::size_t kMostSteps = 20'000;
constexpr u32 kDeepest = 50;
constexpr u32 kMostTimes = 1000;
constexpr u32 kLast = 0x10'FFFF;

// The character at text[at], bytes that are none by themselves; moves on.
u32 take_character(std::string_view text, std::size_t& at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<u32>(static_cast<u8>(text[i])); };
    const u32 lead = byte(at++);
    const std::size_t more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
    if (more == 0 || at + more > text.size()) {
        return lead;
    }
    u32 character = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) {
            return lead;
        }
        character = character << 6U | (byte(at + i) & 0x3FU);
    }
    at += more;
    return character;
}

bool is_word(u32 c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c >= 0x80;
}

u32 fold(u32 c) noexcept {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

}  // namespace

// Builds the steps of what it reads behind those that are there; a piece is the steps from its start on.
class Pattern::Compiler {
  public:
    Compiler(std::string_view text, Pattern& out) : text_(text), out_(out) {}
    std::string why;

    bool compile() {
        if (text_.starts_with("(?i)")) {
            out_.fold_ = true;
            at_ = 4;
        }
        if (!alternatives(0)) {
            return false;
        }
        return at_ == text_.size() ? add({Op::Match}) : fail("a `)` has no `(`");
    }

  private:
    [[nodiscard]] bool more() const noexcept { return at_ < text_.size(); }
    [[nodiscard]] char peek() const noexcept { return more() ? text_[at_] : '\0'; }
    bool fail(const char* message) {
        if (why.empty()) {
            why = message;
        }
        return false;
    }
    bool add(Step step) {
        out_.steps_.push_back(step);
        return out_.steps_.size() <= kMostSteps || fail("it is too large");
    }
    [[nodiscard]] u32 here() const noexcept { return static_cast<u32>(out_.steps_.size()); }

    // Puts a step before the piece that begins at `start`.
    bool insert(u32 start, Step step) {
        for (u32 i = start; i < here(); ++i) {
            Step& moved = out_.steps_[i];
            if (moved.op == Op::Split || moved.op == Op::Jump) {
                moved.x += moved.x >= start ? 1 : 0;
                moved.y += moved.op == Op::Split && moved.y >= start ? 1 : 0;
            }
        }
        out_.steps_.insert(out_.steps_.begin() + start, step);
        return out_.steps_.size() <= kMostSteps || fail("it is too large");
    }

    bool alternatives(u32 depth) {
        if (depth > kDeepest) {
            return fail("its groups are nested too deeply");
        }
        const u32 start = here();
        if (!sequence(depth)) {
            return false;
        }
        if (peek() != '|' || !more()) {
            return true;
        }
        ++at_;
        if (!insert(start, {Op::Split, false, start + 1, 0})) {
            return false;
        }
        const u32 jump = here();
        if (!add({Op::Jump})) {
            return false;
        }
        out_.steps_[start].y = here();
        // Further alternatives are the second half of this one.
        if (!alternatives(depth + 1)) {
            return false;
        }
        out_.steps_[jump].x = here();
        return true;
    }

    bool sequence(u32 depth) {
        while (more() && peek() != '|' && peek() != ')') {
            const u32 start = here();
            if (!item(depth) || !repeated(start)) {
                return false;
            }
        }
        return true;
    }

    bool item(u32 depth) {
        const char c = peek();
        switch (c) {
            case '(': {
                ++at_;
                if (text_.substr(at_).starts_with("?:")) {
                    at_ += 2;
                } else if (skip_name()) {
                    // Nothing asks for the group.
                } else if (peek() == '?') {
                    return fail("of the groups with `?` only (?:…) and a leading (?i) are there");
                }
                if (!alternatives(depth + 1)) {
                    return false;
                }
                return peek() == ')' && more() ? (++at_, true) : fail("a `(` has no `)`");
            }
            case '[':
                ++at_;
                return bracket();
            case '.':
                ++at_;
                return set({{0, '\n' - 1}, {'\n' + 1, kLast}}, false);
            case '^':
                ++at_;
                return add({Op::Begin});
            case '$':
                ++at_;
                return add({Op::End});
            case '*':
            case '+':
            case '?':
                return fail("there is nothing to repeat");
            case '\\':
                return escape();
            default: {
                const u32 character = take_character(text_, at_);
                return set({{character, character}}, false);
            }
        }
    }

    // `?P<name>` or `?<name>` of a group.
    bool skip_name() {
        const std::string_view rest = text_.substr(at_);
        const std::size_t begin = rest.starts_with("?P<") ? 3 : rest.starts_with("?<") ? 2 : 0;
        if (begin == 0) {
            return false;
        }
        std::size_t end = begin;
        while (end < rest.size() && is_word(static_cast<u8>(rest[end]))) {
            ++end;
        }
        if (end == begin || end == rest.size() || rest[end] != '>') {
            return false;
        }
        at_ += end + 1;
        return true;
    }

    bool set(std::vector<Span> spans, bool negated) {
        if (out_.fold_) {
            const std::size_t count = spans.size();
            for (std::size_t i = 0; i < count; ++i) {
                const Span span = spans[i];
                for (u32 c = std::max<u32>(span.first, 'A'); c <= std::min<u32>(span.last, 'Z'); ++c) {
                    spans.push_back({c + 32, c + 32});
                }
            }
        }
        const u32 first = static_cast<u32>(out_.spans_.size());
        out_.spans_.insert(out_.spans_.end(), spans.begin(), spans.end());
        return add({Op::Set, negated, first, static_cast<u32>(out_.spans_.size())});
    }

    // The class of \d and its like; empty for other letters.
    static std::vector<Span> named(char letter) {
        const auto without = [](std::vector<Span> spans) {
            std::vector<Span> out;
            u32 next = 0;
            for (const Span span : spans) {
                if (span.first > next) {
                    out.push_back({next, span.first - 1});
                }
                next = span.last + 1;
            }
            out.push_back({next, kLast});
            return out;
        };
        const std::vector<Span> digits{{'0', '9'}};
        const std::vector<Span> words{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0x80, kLast - 1}};
        const std::vector<Span> spaces{{'\t', '\r'}, {' ', ' '}};
        switch (letter) {
            case 'd':
                return digits;
            case 'w':
                return words;
            case 's':
                return spaces;
            case 'D':
                return without(digits);
            case 'W':
                return without(words);
            case 'S':
                return without(spaces);
            default:
                return {};
        }
    }

    // The character that \n and its like stand for.
    bool escaped(u32& character) {
        static constexpr std::string_view kLetters = "ntrfv0";
        static constexpr std::string_view kMeanings("\n\t\r\f\v\0", 6);
        if (!more()) {
            return fail("it ends with a backslash");
        }
        const std::size_t letter = kLetters.find(peek());
        if (letter != std::string_view::npos) {
            character = static_cast<u8>(kMeanings[letter]);
            ++at_;
            return true;
        }
        character = take_character(text_, at_);
        return !is_word(character) || character >= 0x80 || character == '_' ||
               fail("it has an unknown escape");
    }

    bool escape() {
        ++at_;
        const char letter = peek();
        if (letter == 'b' || letter == 'B') {
            ++at_;
            return add({letter == 'b' ? Op::Boundary : Op::NoBoundary});
        }
        if (letter == 'A' || letter == 'z') {
            ++at_;
            return add({letter == 'A' ? Op::Begin : Op::End});
        }
        if (std::vector<Span> spans = named(letter); !spans.empty()) {
            ++at_;
            return set(std::move(spans), false);
        }
        u32 character = 0;
        return escaped(character) && set({{character, character}}, false);
    }

    // `[:alpha:]` and its like; empty for anything else.
    std::vector<Span> posix_class() {
        struct Class {
            std::string_view text;
            std::vector<Span> spans;
        };
        static const Class kClasses[] = {
            {"[:alnum:]", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}},
            {"[:alpha:]", {{'A', 'Z'}, {'a', 'z'}}},
            {"[:digit:]", {{'0', '9'}}},
            {"[:lower:]", {{'a', 'z'}}},
            {"[:upper:]", {{'A', 'Z'}}},
            {"[:word:]", {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}},
            {"[:xdigit:]", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
        };
        for (const Class& known : kClasses) {
            if (text_.substr(at_).starts_with(known.text)) {
                at_ += known.text.size();
                return known.spans;
            }
        }
        return {};
    }

    bool bracket() {
        std::vector<Span> spans;
        const bool negated = peek() == '^';
        at_ += negated ? 1 : 0;
        for (bool first = true; first || peek() != ']'; first = false) {
            if (!more()) {
                return fail("a `[` has no `]`");
            }
            if (const std::vector<Span> posix = posix_class(); !posix.empty()) {
                spans.insert(spans.end(), posix.begin(), posix.end());
                continue;
            }
            u32 low = 0;
            if (peek() == '\\') {
                ++at_;
                const std::vector<Span> class_spans = named(peek());
                if (!class_spans.empty()) {
                    ++at_;
                    spans.insert(spans.end(), class_spans.begin(), class_spans.end());
                    continue;
                }
                if (!escaped(low)) {
                    return false;
                }
            } else {
                low = take_character(text_, at_);
            }
            u32 high = low;
            if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
                ++at_;
                if (peek() == '\\') {
                    ++at_;
                    if (!escaped(high)) {
                        return false;
                    }
                } else {
                    high = take_character(text_, at_);
                }
            }
            if (high < low) {
                return fail("a range in `[…]` ends before it begins");
            }
            spans.push_back({low, high});
        }
        ++at_;
        return set(std::move(spans), negated);
    }

    bool number(u32& out) {
        out = 0;
        const std::size_t start = at_;
        while (peek() >= '0' && peek() <= '9' && out <= kMostTimes) {
            out = out * 10 + static_cast<u32>(text_[at_++] - '0');
        }
        return at_ != start;
    }

    bool repeated(u32 start) {
        u32 least = 1;
        u32 most = 1;  // kNone: any number
        const char c = peek();
        if (c == '*' || c == '+' || c == '?') {
            ++at_;
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : kNone;
        } else if (c == '{') {
            const std::size_t brace = at_++;
            bool good = number(least);
            most = least;
            if (good && peek() == ',') {
                ++at_;
                most = number(most) ? most : kNone;
            }
            if (!good || peek() != '}') {
                at_ = brace;  // a brace like any character
                ++at_;
                return set({{'{', '{'}}, false) && repeated(here() - 1);
            }
            ++at_;
            if (least > kMostTimes || (most != kNone && (most > kMostTimes || most < least))) {
                return fail("its `{…}` is wrong or too large");
            }
        } else {
            return true;
        }
        if (peek() == '?') {
            ++at_;
        }
        if (peek() == '*' || peek() == '+' || (peek() == '?' && more())) {
            return fail("what is repeated is repeated again");
        }
        return repeat(start, least, most);
    }

    bool copy(const std::vector<Step>& piece, u32 from) {
        const u32 to = here();
        for (Step step : piece) {
            if (step.op == Op::Split || step.op == Op::Jump) {
                step.x = step.x - from + to;
                step.y = step.op == Op::Split ? step.y - from + to : 0;
            }
            if (!add(step)) {
                return false;
            }
        }
        return true;
    }

    bool repeat(u32 start, u32 least, u32 most) {
        const std::vector<Step> piece(out_.steps_.begin() + start, out_.steps_.end());
        out_.steps_.resize(start);
        for (u32 i = 0; i < least; ++i) {
            if (!copy(piece, start)) {
                return false;
            }
        }
        if (most == kNone) {
            const u32 split = here();
            if (!add({Op::Split, false, split + 1, 0}) || !copy(piece, start) ||
                !add({Op::Jump, false, split})) {
                return false;
            }
            out_.steps_[split].y = here();
            return true;
        }
        std::vector<u32> splits;
        for (u32 i = least; i < most; ++i) {
            splits.push_back(here());
            if (!add({Op::Split, false, here() + 1, 0}) || !copy(piece, start)) {
                return false;
            }
        }
        for (const u32 split : splits) {
            out_.steps_[split].y = here();
        }
        return true;
    }

    std::string_view text_;
    Pattern& out_;
    std::size_t at_ = 0;
};

bool Pattern::compile(std::string_view text, std::string& why) {
    steps_.clear();
    spans_.clear();
    fold_ = false;
    Compiler compiler(text, *this);
    if (compiler.compile()) {
        return true;
    }
    why = std::move(compiler.why);
    return false;
}

bool Pattern::has(const Step& set, u32 character) const noexcept {
    const u32 wanted = fold_ ? fold(character) : character;
    for (u32 i = set.x; i < set.y; ++i) {
        if ((spans_[i].first <= wanted && wanted <= spans_[i].last) ||
            (spans_[i].first <= character && character <= spans_[i].last)) {
            return !set.negated;
        }
    }
    return set.negated;
}

bool Pattern::search(std::string_view text) const {
    std::vector<u32> now;
    std::vector<u32> next;
    std::vector<u32> work;
    std::vector<u32> seen(steps_.size(), kNone);  // by step: the position at which it was reached
    u32 before = kNone;
    u32 position = 0;
    for (std::size_t at = 0;; ++position) {
        const bool end = at >= text.size();
        std::size_t following = at;
        const u32 character = end ? kNone : take_character(text, following);
        // A new attempt begins at each position.
        now.push_back(0);
        work.assign(now.rbegin(), now.rend());
        now.clear();
        while (!work.empty()) {
            const u32 id = work.back();
            work.pop_back();
            if (seen[id] == position) {
                continue;
            }
            seen[id] = position;
            const Step& step = steps_[id];
            const bool boundary = (before != kNone && is_word(before)) != (!end && is_word(character));
            switch (step.op) {
                case Op::Match:
                    return true;
                case Op::Set:
                    now.push_back(id);
                    break;
                case Op::Split:
                    work.push_back(step.y);
                    work.push_back(step.x);
                    break;
                case Op::Jump:
                    work.push_back(step.x);
                    break;
                case Op::Begin:
                    if (before == kNone) work.push_back(id + 1);
                    break;
                case Op::End:
                    if (end) work.push_back(id + 1);
                    break;
                case Op::Boundary:
                    if (boundary) work.push_back(id + 1);
                    break;
                case Op::NoBoundary:
                    if (!boundary) work.push_back(id + 1);
                    break;
            }
        }
        if (end) {
            return false;
        }
        next.clear();
        for (const u32 id : now) {
            if (has(steps_[id], character)) {
                next.push_back(id + 1);
            }
        }
        std::swap(now, next);
        before = character;
        at = following;
    }
}

}  // namespace pyforge
