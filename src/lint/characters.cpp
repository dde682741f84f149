#include "lint/characters.hpp"

#include <algorithm>

namespace pyforge::lint {

namespace {
bool contains(const detail::Range32* ranges, u32 count, char32_t c) noexcept {
    const auto* const after = std::upper_bound(
        ranges, ranges + count, c, [](char32_t v, const detail::Range32& r) { return v < r.first; });
    return after != ranges && c <= after[-1].last;
}
}  // namespace

u32 width(char32_t c) noexcept {
    if (c < 0x7F) {
        return c >= 0x20 ? 1 : 0;
    }
    if (c < 0x300) {
        return c < 0xA0 || c == 0xAD ? 0 : 1;
    }
    if (contains(detail::kZeroWidth, detail::kZeroWidthCount, c)) {
        return 0;
    }
    return c >= 0x1100 && contains(detail::kWide, detail::kWideCount, c) ? 2 : 1;
}

bool is_lower(char32_t c) noexcept {
    return c < 0x80 ? c >= 'a' && c <= 'z' : contains(detail::kLower, detail::kLowerCount, c);
}

bool is_upper(char32_t c) noexcept {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : contains(detail::kUpper, detail::kUpperCount, c);
}

char32_t to_lower(char32_t c) noexcept {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
    const auto* const end = detail::kToLower + detail::kToLowerCount;
    const auto* const found = std::lower_bound(
        detail::kToLower, end, c, [](const detail::Range32& r, char32_t v) { return r.first < v; });
    return found != end && found->first == c ? found->last : c;
}

bool is_alphabetic(char32_t c) noexcept {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                    : contains(detail::kAlphabetic, detail::kAlphabeticCount, c);
}

}  // namespace pyforge::lint
