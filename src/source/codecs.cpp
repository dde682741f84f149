#include "source/codecs.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace pyforge::source {
namespace {

constexpr bool is_alnum(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

const Codec* find_exact(std::string_view name, bool dotted) noexcept {
    const auto aliases = tables::codec_aliases;
    const auto at = std::ranges::lower_bound(aliases, name, std::less<std::string_view>(), &CodecAlias::name);
    if (at == aliases.end() || at->name != name || (dotted && !at->dotted)) {
        return nullptr;
    }
    return &tables::codecs[at->codec];
}

}  // namespace

const Codec* find_codec(std::string_view spelling) noexcept {
    // Letters in lower case, everything else than letters, digits and dots a single '_' between them.
    std::array<char, 64> name;
    std::size_t length = 0;
    bool gap = false;
    for (const char c : spelling) {
        if (!is_alnum(c) && c != '.') {
            gap = true;
            continue;
        }
        if (length + 2 > name.size()) {
            return nullptr;  // longer than any known name
        }
        if (gap && length != 0) {
            name[length++] = '_';
        }
        gap = false;
        name[length++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const std::string_view found(name.data(), length);
    if (const Codec* codec = find_exact(found, false)) {
        return codec;
    }
    if (found.find('.') == std::string_view::npos) {
        return nullptr;
    }
    std::replace(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(length), '.', '_');
    return find_exact(found, true);
}

}  // namespace pyforge::source
