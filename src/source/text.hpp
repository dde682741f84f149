// The decoded text of one file: what the source stage hands to the lexer.
#pragma once
#include <span>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::source {

// The lexer reads whole vectors: this many NUL bytes follow the text.
inline constexpr u32 kPadding = 64;

enum class Encoding : u8 { Utf8, Utf8Bom, Latin1, Other };

struct LineColumn {
    u32 line = 1;    // 1-based
    u32 column = 0;  // 0-based, in bytes or characters as the function's name says
};

// Text::character_marks has one entry for each block of this many bytes.
inline constexpr u32 kCharacterBlock = 512;
// Columns up to here, in bytes, are counted without the marks.
inline constexpr u32 kMarkedColumn = 2 * kCharacterBlock;

// The text begins after a byte order mark: offsets count from there (Encoding::Utf8Bom says that one stood
// before it). A view: the bytes and line starts belong to the source::Buffer (or cell map) that made it.
struct Text {
    const char* data = "";
    u32 size = 0;
    bool ascii = true;
    Encoding encoding = Encoding::Utf8;
    // Offset of each line's first byte; \n, \r\n and \r end a line. Never empty: line_starts[0] == 0. A
    // trailing line end opens one more (empty) line.
    std::span<const u32> line_starts;
    // Code points before each kCharacterBlock-th byte, so that columns in very long lines stay cheap; empty
    // for ASCII, and may be where no line is longer than kMarkedColumn.
    std::span<const u32> character_marks;

    [[nodiscard]] std::string_view view() const noexcept { return {data, size}; }
    [[nodiscard]] std::string_view slice(u32 start, u32 end) const noexcept {
        return {data + start, end - start};
    }
    [[nodiscard]] std::string_view slice(Range r) const noexcept { return {data + r.start, r.end - r.start}; }

    [[nodiscard]] u32 line_count() const noexcept { return static_cast<u32>(line_starts.size()); }
    // 1-based line of a byte offset; O(log lines).
    [[nodiscard]] u32 line_of(u32 offset) const noexcept;
    [[nodiscard]] u32 line_start(u32 line) const noexcept { return line_starts[line - 1]; }
    // Range of a 1-based line without its line end.
    [[nodiscard]] Range line_range(u32 line) const noexcept;
    // Column in bytes, as CPython's col_offset.
    [[nodiscard]] LineColumn byte_position(u32 offset) const noexcept;
    // Column in code points, as users count.
    [[nodiscard]] LineColumn char_position(u32 offset) const noexcept;
    // Code points in the text before a byte offset.
    [[nodiscard]] u32 characters_before(u32 offset) const noexcept;
};

}  // namespace pyforge::source
