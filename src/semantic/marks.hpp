// The marks of sixteen nodes at a time, as bits.
#pragma once
#include <bit>
#include <cstring>

#include "parse/tree.hpp"
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace pyforge::semantic {

inline constexpr u32 kMarksAtOnce = 16;
static_assert(kMarksAtOnce <= parse::kMarksPadding);

#if defined(__SSE2__)

struct Marks {
    __m128i bytes;

    static Marks load(const u8* at) noexcept {
        return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))};
    }
    template <parse::NodeMark mark>
    [[nodiscard]] u32 bits() const noexcept {
        return static_cast<u32>(_mm_movemask_epi8(_mm_slli_epi16(bytes, __builtin_clz(u32{mark}) - 24)));
    }
};

#else

struct Marks {
    u64 bytes[2];

    static Marks load(const u8* at) noexcept {
        Marks marks;
        std::memcpy(marks.bytes, at, sizeof marks.bytes);
        if constexpr (std::endian::native == std::endian::big) {
            marks.bytes[0] = __builtin_bswap64(marks.bytes[0]);
            marks.bytes[1] = __builtin_bswap64(marks.bytes[1]);
        }
        return marks;
    }
    template <parse::NodeMark mark>
    [[nodiscard]] u32 bits() const noexcept {
        constexpr u64 kOnes = 0x0101'0101'0101'0101;
        constexpr u64 kGather = 0x0102'0408'1020'4080;
        constexpr int kShift = __builtin_ctz(u32{mark});
        return static_cast<u32>((bytes[0] >> kShift & kOnes) * kGather >> 56) |
               static_cast<u32>((bytes[1] >> kShift & kOnes) * kGather >> 56) << 8;
    }
};

#endif

// The same for sixty-four.
inline constexpr u32 kMarksOfBlock = 64;
static_assert(kMarksOfBlock <= parse::kMarksPadding);
template <parse::NodeMark... wanted>
[[nodiscard]] inline u64 marked(const u8* at) noexcept {
    u64 bits = 0;
    for (u32 i = 0; i < kMarksOfBlock; i += kMarksAtOnce) {
        const Marks marks = Marks::load(at + i);
        bits |= u64{(marks.bits<wanted>() | ...)} << i;
    }
    return bits;
}

}  // namespace pyforge::semantic
