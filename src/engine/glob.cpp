#include "engine/glob.hpp"

#include <cstddef>

namespace pyforge::engine {
namespace {

bool in_named_class(std::string_view name, unsigned char c) noexcept {
    const bool lower = c >= 'a' && c <= 'z';
    const bool upper = c >= 'A' && c <= 'Z';
    const bool digit = c >= '0' && c <= '9';
    const bool printable = c > ' ' && c < 0x7F;
    if (name == "alpha") return lower || upper;
    if (name == "digit") return digit;
    if (name == "alnum") return lower || upper || digit;
    if (name == "lower") return lower;
    if (name == "upper") return upper;
    if (name == "space") return c == ' ' || (c >= '\t' && c <= '\r');
    if (name == "blank") return c == ' ' || c == '\t';
    if (name == "punct") return printable && !lower && !upper && !digit;
    if (name == "xdigit") return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (name == "cntrl") return c < ' ' || c == 0x7F;
    if (name == "print") return printable || c == ' ';
    if (name == "graph") return printable;
    return false;
}

// A bracket expression at pattern[at] == '['. On success `at` is moved behind it; an unclosed one matches
// nothing.
bool bracket_matches(std::string_view pattern, std::size_t& at, unsigned char c) noexcept {
    std::size_t i = at + 1;
    const bool inverted = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    i += inverted ? 1 : 0;
    bool found = false;
    bool first = true;
    while (i < pattern.size() && (pattern[i] != ']' || first)) {
        first = false;
        if (pattern[i] == '[' && i + 1 < pattern.size() && pattern[i + 1] == ':') {
            const std::size_t close = pattern.find(":]", i + 2);
            if (close != std::string_view::npos) {
                found = found || in_named_class(pattern.substr(i + 2, close - i - 2), c);
                i = close + 2;
                continue;
            }
        }
        if (pattern[i] == '\\' && i + 1 < pattern.size()) {
            ++i;
        }
        const auto low = static_cast<unsigned char>(pattern[i]);
        auto high = low;
        if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') {
            i += 2;
            if (pattern[i] == '\\' && i + 1 < pattern.size()) {
                ++i;
            }
            high = static_cast<unsigned char>(pattern[i]);
        }
        found = found || (low <= c && c <= high);
        ++i;
    }
    if (i >= pattern.size()) {
        return false;
    }
    at = i + 1;
    return found != inverted;
}

// Matches one pattern element at `p` against c and moves `p` behind it.
bool element_matches(std::string_view pattern, std::size_t& p, unsigned char c) noexcept {
    switch (pattern[p]) {
        case '?':
            ++p;
            return true;
        case '[':
            return bracket_matches(pattern, p, c);
        case '\\':
            if (p + 1 < pattern.size()) {
                p += 2;
                return static_cast<unsigned char>(pattern[p - 1]) == c;
            }
            [[fallthrough]];
        default:
            ++p;
            return static_cast<unsigned char>(pattern[p - 1]) == c;
    }
}

bool has_wildcard(std::string_view segment) noexcept {
    return segment.find_first_of("*?[\\") != std::string_view::npos;
}

// The name that starts at `at`; moves `at` behind the slash after it, or beyond the end.
std::string_view next_name(std::string_view path, std::size_t& at) noexcept {
    const std::size_t slash = path.find('/', at);
    const std::size_t end = slash == std::string_view::npos ? path.size() : slash;
    const std::string_view name = path.substr(at, end - at);
    at = end + 1;
    return name;
}

}  // namespace

// Greedy with one point of return: it is enough to give the last star one more character.
bool segment_matches(std::string_view pattern, std::string_view name) noexcept {
    constexpr std::size_t kNever = std::string_view::npos;
    std::size_t p = 0;
    std::size_t n = 0;
    std::size_t star = kNever;
    std::size_t star_name = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = ++p;
            star_name = n;
            continue;
        }
        if (p < pattern.size() && element_matches(pattern, p, static_cast<unsigned char>(name[n]))) {
            ++n;
            continue;
        }
        if (star == kNever) {
            return false;
        }
        p = star;
        n = ++star_name;
    }
    while (p < pattern.size() && pattern[p] == '*') {
        ++p;
    }
    return p == pattern.size();
}

bool Pattern::parse(std::string_view line, Pattern& out) {
    out = Pattern{};
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    if (line.empty() || line.front() == '#') {
        return false;
    }
    // Blanks at the end do not count unless a backslash stands before them.
    while (!line.empty() && line.back() == ' ') {
        std::size_t slashes = 0;
        while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\') {
            ++slashes;
        }
        if (slashes % 2 == 1) {
            break;
        }
        line.remove_suffix(1);
    }
    if (!line.empty() && line.front() == '!') {
        out.negated_ = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        out.only_directories_ = true;
        line.remove_suffix(1);
    }
    if (line.empty()) {
        return false;
    }
    out.anchored_ = line.find('/') != std::string_view::npos;
    if (line.front() == '/') {
        line.remove_prefix(1);
    }
    std::size_t at = 0;
    while (at <= line.size()) {
        const std::string_view segment = next_name(line, at);
        if (segment == "**" && !out.segments_.empty() && out.segments_.back() == "**") {
            continue;
        }
        out.segments_.emplace_back(segment);
    }
    out.literal_ = out.segments_.size() == 1 && !has_wildcard(out.segments_[0]);
    return true;
}

bool Pattern::matches(std::string_view path, bool is_directory) const noexcept {
    if (only_directories_ && !is_directory) {
        return false;
    }
    if (!anchored_) {
        const std::size_t slash = path.rfind('/');
        const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
        return literal_ ? name == segments_[0] : segment_matches(segments_[0], name);
    }
    // The same greedy walk as in segment_matches(), with names for characters and ** for the star.
    constexpr std::size_t kNever = std::string_view::npos;
    std::size_t s = 0;
    std::size_t n = 0;
    std::size_t star = kNever;
    std::size_t star_name = 0;
    while (n <= path.size()) {
        if (s < segments_.size() && segments_[s] == "**") {
            if (s + 1 == segments_.size()) {
                return true;  // everything inside, of which there is at least one name left
            }
            star = ++s;
            star_name = n;
            continue;
        }
        std::size_t after = n;
        const std::string_view name = next_name(path, after);
        if (s < segments_.size() && segment_matches(segments_[s], name)) {
            ++s;
            n = after;
            continue;
        }
        if (star == kNever) {
            return false;
        }
        s = star;
        next_name(path, star_name);
        n = star_name;
    }
    return s == segments_.size();
}

}  // namespace pyforge::engine
