// Looking at sixteen bytes at a time. Texts are followed by source::kPadding NUL bytes, so a load may begin
// at any byte of a text and at its end; every search below stops at a NUL at the latest.
#pragma once
#include <array>
#include <cstring>

#include "base/names.hpp"
#include "base/types.hpp"
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace pyforge::lex {

// Sixteen bytes from [16 - n] on keep the first n bytes of a block.
inline constexpr std::array<u8, 32> kKeepMask = [] {
    std::array<u8, 32> table{};
    for (u32 i = 0; i < 16; ++i) {
        table[i] = 0xFF;
    }
    return table;
}();

#if defined(__SSE2__)

struct Block {
    __m128i bytes;

    static Block load(const char* p) noexcept {
        return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))};
    }
    [[nodiscard]] __m128i equal(char c) const noexcept { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }
    // Bytes 0 … c, unsigned.
    [[nodiscard]] __m128i at_most(char c) const noexcept {
        return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(c)), bytes);
    }
    [[nodiscard]] u32 high_mask() const noexcept { return static_cast<u32>(_mm_movemask_epi8(bytes)); }
    // Letters, digits, underscore.
    [[nodiscard]] u32 word_mask() const noexcept { return static_cast<u32>(_mm_movemask_epi8(word())); }
    // The same and every byte of a non-ASCII character.
    [[nodiscard]] u32 identifier_mask() const noexcept {
        return static_cast<u32>(_mm_movemask_epi8(_mm_or_si128(word(), bytes)));
    }
    [[nodiscard]] __m128i word() const noexcept {
        // Signed comparisons: the last byte of a range is moved to 0x7F, and those behind it become negative.
        const __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        const __m128i letter =
            _mm_cmpgt_epi8(_mm_add_epi8(lower, _mm_set1_epi8(0x7F - 'z')), _mm_set1_epi8(0x7F - 26));
        const __m128i digit =
            _mm_cmpgt_epi8(_mm_add_epi8(bytes, _mm_set1_epi8(0x7F - '9')), _mm_set1_epi8(0x7F - 10));
        return _mm_or_si128(_mm_or_si128(letter, digit), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
    }
    // The first `count` bytes and zeros after them.
    [[nodiscard]] Interner::Key key(u32 count) const noexcept {
        const __m128i kept = _mm_and_si128(
            bytes, _mm_loadu_si128(reinterpret_cast<const __m128i*>(kKeepMask.data() + (16 - count))));
        return {static_cast<u64>(_mm_cvtsi128_si64(kept)),
                static_cast<u64>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(kept, kept)))};
    }
    static u32 mask(__m128i m) noexcept { return static_cast<u32>(_mm_movemask_epi8(m)); }
    static __m128i either(__m128i a, __m128i b) noexcept { return _mm_or_si128(a, b); }
};

#else

// The same on a machine without these vectors: a mask of one bit per byte, built byte by byte.
struct Block {
    const char* bytes;

    static Block load(const char* p) noexcept { return {p}; }
    template <class Predicate>
    [[nodiscard]] u32 collect(Predicate predicate) const noexcept {
        u32 m = 0;
        for (u32 i = 0; i < 16; ++i) {
            m |= static_cast<u32>(predicate(static_cast<u8>(bytes[i]))) << i;
        }
        return m;
    }
    [[nodiscard]] u32 equal(char c) const noexcept {
        return collect([c](u8 b) { return b == static_cast<u8>(c); });
    }
    [[nodiscard]] u32 at_most(char c) const noexcept {
        return collect([c](u8 b) { return b <= static_cast<u8>(c); });
    }
    [[nodiscard]] u32 high_mask() const noexcept {
        return collect([](u8 b) { return b >= 0x80; });
    }
    [[nodiscard]] u32 identifier_mask() const noexcept {
        return collect([](u8 b) {
            return static_cast<u8>((b | 0x20) - 'a') < 26 || static_cast<u8>(b - '0') < 10 || b == '_' ||
                   b >= 0x80;
        });
    }
    [[nodiscard]] u32 word_mask() const noexcept { return identifier_mask() & ~high_mask(); }
    [[nodiscard]] Interner::Key key(u32 count) const noexcept {
        Interner::Key key{0, 0};
        std::memcpy(&key.low, bytes, count < 8 ? count : 8);
        std::memcpy(&key.high, bytes + 8, count < 8 ? 0 : count - 8);
        return key;
    }
    static u32 mask(u32 m) noexcept { return m; }
    static u32 either(u32 a, u32 b) noexcept { return a | b; }
};

#endif

// First \n, \r or NUL at or after p.
inline const char* find_line_end(const char* p) noexcept {
    for (;; p += 16) {
        const Block block = Block::load(p);
        u32 mask = Block::mask(block.at_most('\r'));
        while (mask != 0) {
            const char* at = p + static_cast<u32>(__builtin_ctz(mask));
            if (*at == '\n' || *at == '\r' || *at == '\0') {
                return at;
            }
            mask &= mask - 1;  // tab, form feed and other controls
        }
    }
}

// First byte at or after p that is no space.
inline const char* skip_spaces(const char* p) noexcept {
    for (;; p += 16) {
        const u32 mask = Block::mask(Block::load(p).equal(' ')) ^ 0xFFFFU;
        if (mask != 0) {
            return p + static_cast<u32>(__builtin_ctz(mask));
        }
    }
}

// First byte at or after p that cannot belong to an identifier. `high` gathers whether a byte >= 0x80 was
// passed.
inline const char* skip_identifier(const char* p, bool& high) noexcept {
    for (;; p += 16) {
        const Block block = Block::load(p);
        const u32 stop = block.identifier_mask() ^ 0xFFFFU;
        const u32 inside = stop == 0 ? 0xFFFFU : (stop & (0U - stop)) - 1;
        high |= (block.high_mask() & inside) != 0;
        if (stop != 0) {
            return p + static_cast<u32>(__builtin_ctz(stop));
        }
    }
}

// First of `quote`, backslash, or a byte <= '\r' (line ends, NUL, tab …) at or after p.
template <bool kStopAtLineEnds>
inline const char* find_string_stop(const char* p, char quote, bool& high) noexcept {
    for (;; p += 16) {
        const Block block = Block::load(p);
        const u32 stop = Block::mask(Block::either(Block::either(block.equal(quote), block.equal('\\')),
                                                   block.at_most(kStopAtLineEnds ? '\r' : '\0')));
        const u32 inside = stop == 0 ? 0xFFFFU : (stop & (0U - stop)) - 1;
        high |= (block.high_mask() & inside) != 0;
        if (stop != 0) {
            return p + static_cast<u32>(__builtin_ctz(stop));
        }
    }
}

// The same for the literal text of an f-string, which also stops at braces.
inline const char* find_middle_stop(const char* p, char quote, bool& high) noexcept {
    for (;; p += 16) {
        const Block block = Block::load(p);
        const u32 stop = Block::mask(Block::either(
            Block::either(Block::either(block.equal(quote), block.equal('\\')), block.at_most('\r')),
            Block::either(block.equal('{'), block.equal('}'))));
        const u32 inside = stop == 0 ? 0xFFFFU : (stop & (0U - stop)) - 1;
        high |= (block.high_mask() & inside) != 0;
        if (stop != 0) {
            return p + static_cast<u32>(__builtin_ctz(stop));
        }
    }
}

}  // namespace pyforge::lex
