// The pass that touches every byte: line starts, NUL bytes, UTF-8.
#pragma once
#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge::source {

struct Scan {
    bool ascii = true;
    u32 nul = kNone;      // offset of the first NUL byte
    u32 invalid = kNone;  // offset of the first byte of the first sequence that is not UTF-8
};

// Which instructions may be used: what the processor has, or what the library is compiled for.
enum class Vectors : u8 { Widest, Baseline };

// Fills `line_starts`; both may be read only as far as the first error. `data` is followed by kPadding NUL
// bytes.
[[nodiscard]] Scan scan_utf8(const char* data, u32 size, Vec<u32>& line_starts,
                             Vectors vectors = Vectors::Widest);

// Why CPython's decoder refuses the sequence at `offset`: "invalid start byte" …; `length` becomes the number
// of bytes it blames.
[[nodiscard]] const char* utf8_fault(const char* data, u32 size, u32 offset, u32& length) noexcept;

// Code points before each kCharacterBlock-th byte.
void count_characters(const char* data, u32 size, Vec<u32>& marks);

}  // namespace pyforge::source
