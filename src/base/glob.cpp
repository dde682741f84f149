#include "base/glob.hpp"

namespace pyforge {

namespace {

// Matches one pattern element at `p` against c; moves p past it.
bool match_one(std::string_view pattern, std::size_t& p, char c) noexcept {
    if (pattern[p] == '?') {
        ++p;
        return true;
    }
    if (pattern[p] != '[') {
        return pattern[p++] == c;
    }
    std::size_t at = p + 1;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    at += negated ? 1 : 0;
    bool found = false;
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            found = found || (pattern[at] <= c && c <= pattern[at + 2]);
            at += 3;
        } else {
            found = found || pattern[at] == c;
            ++at;
        }
    }
    if (at == pattern.size()) {  // no closing bracket: a plain character
        return pattern[p++] == c;
    }
    p = at + 1;
    return found != negated;
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view name) noexcept {
    constexpr std::size_t kNever = static_cast<std::size_t>(-1);
    std::size_t p = 0;
    std::size_t n = 0;
    std::size_t star = kNever;
    std::size_t retry = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = n;
            continue;
        }
        if (std::size_t next = p; p < pattern.size() && match_one(pattern, next, name[n])) {
            p = next;
            ++n;
            continue;
        }
        if (star == kNever) {
            return false;
        }
        p = star + 1;
        n = ++retry;
    }
    while (p < pattern.size() && pattern[p] == '*') {
        ++p;
    }
    return p == pattern.size();
}

}  // namespace pyforge
