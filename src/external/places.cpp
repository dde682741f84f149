#include "external/places.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace pyforge::external {

namespace {

constexpr i64 kMost = 0x7FFF'FFFF;

// Bytes of `line` before its column.
u32 bytes_before(std::string_view line, i64 column, Columns columns) noexcept {
    i64 units = 0;
    u32 at = 0;
    while (at < line.size() && units < column) {
        const unicode::Decoded decoded = unicode::decode_utf8(line.data() + at);
        const bool pair = decoded.character > 0xFFFF;
        units += columns == Columns::Bytes ? decoded.length : columns == Columns::Utf16 && pair ? 2 : 1;
        at += decoded.length;
    }
    return at;
}

u32 characters_in(std::string_view text) noexcept {
    return static_cast<u32>(std::count_if(text.begin(), text.end(),
                                          [](char c) { return (static_cast<u8>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string_view Places::line(u32 number) const noexcept {
    return text_.slice(text_.line_range(number));
}

u32 Places::lines() const noexcept {
    if (!readable_) {
        return 0;
    }
    const u32 count = text_.line_count();
    return line(count).empty() ? count - 1 : count;
}

bool Places::is_plain(i64 number) const noexcept {
    if (!readable_ || text_.ascii || number < 1 || number > text_.line_count()) {
        return true;
    }
    const std::string_view text = line(static_cast<u32>(number));
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<u8>(c) < 0x80; });
}

Position Places::at(i64 number, i64 column, Columns columns) const noexcept {
    if (number < 1) {
        return {};
    }
    column = std::clamp<i64>(column, 0, kMost);
    if (!readable_) {
        return {static_cast<u32>(std::min(number, kMost)), static_cast<u32>(column) + 1, 0};
    }
    if (number > text_.line_count()) {
        const u32 last = text_.line_count();
        return {last, characters_in(line(last)) + 1, text_.size};
    }
    const auto which = static_cast<u32>(number);
    const std::string_view text = line(which);
    if (columns == Columns::TwiceLess) {
        column = bytes_before(text, column, Columns::Characters);
        columns = Columns::Characters;
    }
    const u32 bytes = bytes_before(text, column, columns);
    return {which, characters_in(text.substr(0, bytes)) + 1, text_.line_start(which) + bytes};
}

}  // namespace pyforge::external
