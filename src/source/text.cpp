#include "source/text.hpp"

#include <algorithm>
#include <cstring>

namespace pyforge::source {
namespace {

constexpr u64 kHighBits = 0x8080'8080'8080'8080U;

// Bytes that are not UTF-8 continuation bytes, that is: code points that begin here.
u32 count_characters(const char* data, u32 start, u32 end) noexcept {
    u32 count = 0;
    u32 i = start;
    for (; i + 8 <= end; i += 8) {
        u64 word;
        std::memcpy(&word, data + i, 8);
        // A continuation byte has bit 7 set and bit 6 clear.
        const u64 continuation = word & ~(word << 1) & kHighBits;
        // The bits are one to a byte: a product adds them up, and takes no instruction that old machines
        // lack.
        count += 8U - static_cast<u32>(((continuation >> 7) * 0x0101'0101'0101'0101U) >> 56);
    }
    for (; i < end; ++i) {
        count += (static_cast<unsigned char>(data[i]) & 0xC0U) != 0x80U;
    }
    return count;
}

}  // namespace

u32 Text::line_of(u32 offset) const noexcept {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    return static_cast<u32>(after - line_starts.begin());
}

Range Text::line_range(u32 line) const noexcept {
    const u32 start = line_starts[line - 1];
    if (line == line_starts.size()) {
        return {start, size};
    }
    u32 end = line_starts[line];
    if (end > start && data[end - 1] == '\n') {
        --end;
    }
    // Of "\r\n" both go; a "\r" before a "\n" of its own line can only be the first half of that pair.
    if (end > start && data[end - 1] == '\r') {
        --end;
    }
    return {start, end};
}

LineColumn Text::byte_position(u32 offset) const noexcept {
    const u32 line = line_of(offset);
    return {line, offset - line_starts[line - 1]};
}

u32 Text::characters_before(u32 offset) const noexcept {
    if (ascii) {
        return offset;
    }
    const u32 block = offset / kCharacterBlock;
    if (block < character_marks.size()) {
        return character_marks[block] + count_characters(data, block * kCharacterBlock, offset);
    }
    return count_characters(data, 0, offset);
}

LineColumn Text::char_position(u32 offset) const noexcept {
    const u32 line = line_of(offset);
    const u32 start = line_starts[line - 1];
    if (ascii) {
        return {line, offset - start};
    }
    // Near the line's start counting is cheaper than two look-ups; far from it the marks keep long lines
    // cheap.
    if (offset - start <= kMarkedColumn) {
        return {line, count_characters(data, start, offset)};
    }
    return {line, characters_before(offset) - characters_before(start)};
}

}  // namespace pyforge::source
