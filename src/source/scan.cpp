#include "source/scan.hpp"

#include <bit>
#include <cstring>

#include "source/text.hpp"

#if defined(__SSE2__)
#include <immintrin.h>
#if __has_include(<sys/platform/x86.h>) && !defined(__clang__)  // it asks for C's _Bool there
#include <sys/platform/x86.h>
#endif
#endif

namespace pyforge::source {
namespace {

// What 64 bytes hold, one bit a byte.
struct Block {
    u64 newline;
    u64 carriage_return;
    bool high;  // a byte >= 0x80
    bool nul;
};

#if defined(__SSE2__)

Block classify(const char* data) noexcept {
    const __m128i nl = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    __m128i v[4];
    for (int i = 0; i < 4; ++i) {
        v[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + 16 * i));
    }
    const auto mask = [&v](__m128i wanted) {
        u64 bits = 0;
        for (int i = 0; i < 4; ++i) {
            const auto part = static_cast<u32>(_mm_movemask_epi8(_mm_cmpeq_epi8(v[i], wanted)));
            bits |= static_cast<u64>(part) << (16 * i);
        }
        return bits;
    };
    const __m128i any = _mm_or_si128(_mm_or_si128(v[0], v[1]), _mm_or_si128(v[2], v[3]));
    const __m128i least = _mm_min_epu8(_mm_min_epu8(v[0], v[1]), _mm_min_epu8(v[2], v[3]));
    const bool nul = _mm_movemask_epi8(_mm_cmpeq_epi8(least, _mm_setzero_si128())) != 0;
    return {mask(nl), mask(cr), _mm_movemask_epi8(any) != 0, nul};
}

#else

Block classify(const char* data) noexcept {
    Block block{0, 0, false, false};
    for (u32 i = 0; i < 64; ++i) {
        const auto c = static_cast<unsigned char>(data[i]);
        block.newline |= static_cast<u64>(c == '\n') << i;
        block.carriage_return |= static_cast<u64>(c == '\r') << i;
        block.high |= c >= 0x80;
        block.nul |= c == 0;
    }
    return block;
}

#endif

// Notes where lines begin behind the newlines `ends` of the block at `base`. How many there are nobody
// foresees: the first four are written without asking, whether they are there or not.
inline u32* note_lines(u32* out, u32 base, u64 ends) noexcept {
    constexpr u64 kTop = u64{1} << 63;  // so that there is a bit: to ask would be a branch
    u32* const last = out + std::popcount(ends);
    for (;;) {
        for (u32 i = 0; i < 4; ++i) {
            out[i] = base + static_cast<u32>(std::countr_zero(ends | kTop)) + 1;
            ends &= ends - 1;
        }
        out += 4;
        if (out >= last) [[likely]] {
            return last;
        }
    }
}

// Plain blocks hold ASCII alone, neither NUL nor \r. Notes the lines that begin in those from `base` on, up
// to the first other one or `end`, and returns where that is. Writes up to three entries more than it counts.
using PlainBlocks = u64 (*)(const char* data, u64 base, u64 end, u32*& out) noexcept;

#if defined(__SSE2__)

u64 plain_blocks_sse2(const char* data, u64 base, u64 end, u32*& out) noexcept {
    const __m128i nl = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    u32* at = out;
    for (; base < end; base += 64) {
        u64 ends = 0;
        __m128i other = _mm_setzero_si128();
        for (u32 i = 0; i < 4; ++i) {
            const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + base + 16 * i));
            const auto mask = static_cast<u32>(_mm_movemask_epi8(_mm_cmpeq_epi8(v, nl)));
            ends |= static_cast<u64>(mask) << (16 * i);
            // As signed numbers NUL and what lies beyond ASCII are less than 1.
            other =
                _mm_or_si128(other, _mm_or_si128(_mm_cmplt_epi8(v, _mm_set1_epi8(1)), _mm_cmpeq_epi8(v, cr)));
        }
        if (_mm_movemask_epi8(other) != 0) [[unlikely]] {
            break;
        }
        at = note_lines(at, static_cast<u32>(base), ends);
    }
    out = at;
    return base;
}

[[gnu::target("avx2,bmi,popcnt")]] u64 plain_blocks_avx2(const char* data, u64 base, u64 end,
                                                         u32*& out) noexcept {
    const __m256i nl = _mm256_set1_epi8('\n');
    const __m256i cr = _mm256_set1_epi8('\r');
    const __m256i one = _mm256_set1_epi8(1);
    u32* at = out;
    for (; base < end; base += 64) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + base));
        const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + base + 32));
        const __m256i other =
            _mm256_or_si256(_mm256_or_si256(_mm256_cmpgt_epi8(one, a), _mm256_cmpgt_epi8(one, b)),
                            _mm256_or_si256(_mm256_cmpeq_epi8(a, cr), _mm256_cmpeq_epi8(b, cr)));
        if (_mm256_movemask_epi8(other) != 0) [[unlikely]] {
            break;
        }
        const auto low = static_cast<u32>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, nl)));
        const auto high = static_cast<u32>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, nl)));
        at = note_lines(at, static_cast<u32>(base), u64{high} << 32 | low);
    }
    out = at;
    return base;
}

bool has_avx2() noexcept {
#if defined(CPU_FEATURE_ACTIVE)
    // The C library has asked the processor already; on a virtual machine each question costs microseconds.
    return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1) && CPU_FEATURE_ACTIVE(POPCNT);
#else
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("popcnt");
#endif
}
PlainBlocks widest() noexcept {
    return has_avx2() ? plain_blocks_avx2 : plain_blocks_sse2;
}
constexpr PlainBlocks kBaseline = plain_blocks_sse2;

#else

u64 no_plain_blocks(const char*, u64 base, u64, u32*&) noexcept {
    return base;  // every block is looked at in the general way
}
PlainBlocks widest() noexcept {
    return no_plain_blocks;
}
constexpr PlainBlocks kBaseline = no_plain_blocks;

#endif

constexpr bool is_continuation(unsigned char c) noexcept {
    return (c & 0xC0U) == 0x80U;
}

// Checks the characters from `i` on until one begins at or after `stop`, and returns where; an ill-formed one
// sets `bad` and its own offset is returned. A sequence that the end of the text cuts off meets the padding's
// NUL bytes.
u32 validate(const char* data, u32 i, u32 stop, bool& bad) noexcept {
    const auto at = [data](u32 k) { return static_cast<unsigned char>(data[k]); };
    while (i < stop) {
        const unsigned char lead = at(i);
        if (lead < 0x80) {
            ++i;
        } else if (lead < 0xE0) {
            if (lead < 0xC2 || !is_continuation(at(i + 1))) {
                bad = true;
                return i;
            }
            i += 2;
        } else if (lead < 0xF0) {
            const unsigned char second = at(i + 1);
            const bool range = lead == 0xE0 ? second >= 0xA0 : lead != 0xED || second < 0xA0;
            if (!is_continuation(second) || !range || !is_continuation(at(i + 2))) {
                bad = true;
                return i;
            }
            i += 3;
        } else {
            const unsigned char second = at(i + 1);
            const bool range = lead == 0xF0 ? second >= 0x90 : lead != 0xF4 || second < 0x90;
            if (lead > 0xF4 || !is_continuation(second) || !range || !is_continuation(at(i + 2)) ||
                !is_continuation(at(i + 3))) {
                bad = true;
                return i;
            }
            i += 4;
        }
    }
    return i;
}

}  // namespace

Scan scan_utf8(const char* data, u32 size, Vec<u32>& line_starts, Vectors vectors) {
    static const PlainBlocks kWidest = widest();
    constexpr u64 kPortion = 4096;  // there is room for a line a byte
    const PlainBlocks plain_blocks = vectors == Vectors::Widest ? kWidest : kBaseline;
    Scan result;
    line_starts.clear();
    line_starts.push_back(0);
    u32 valid_to = 0;
    const u64 whole = size & ~u64{63};
    const auto pass_plain = [&](u64 base) {
        while (base < whole) {
            const u64 stop = whole - base < kPortion ? whole : base + kPortion;
            line_starts.reserve_extra(static_cast<u32>(stop - base) + 4);
            u32* out = line_starts.end();
            base = plain_blocks(data, base, stop, out);
            line_starts.truncate(static_cast<u32>(out - line_starts.data()));
            if (base != stop) {
                break;
            }
        }
        return base;
    };
    for (u64 base = pass_plain(0); base < size; base = pass_plain(base + 64)) {
        const auto offset = static_cast<u32>(base);
        const Block block = classify(data + base);
        const bool last = size - offset < 64;
        if (block.nul) [[unlikely]] {
            const void* found = std::memchr(data + base, 0, last ? size - offset : 64);
            if (found != nullptr) {
                result.nul = static_cast<u32>(static_cast<const char*>(found) - data);
            }
        }
        if (block.high) [[unlikely]] {
            result.ascii = false;
            const u32 stop = last ? size : offset + 64;
            if (valid_to < stop) {
                bool bad = false;
                valid_to = validate(data, valid_to < offset ? offset : valid_to, stop, bad);
                if (bad) {
                    result.invalid = valid_to;
                    return result;
                }
            }
        }
        if (result.nul != kNone) [[unlikely]] {
            return result;
        }
        u64 ends = block.newline;
        if (block.carriage_return != 0) {
            // "\r\n" is one line end, also when the block's edge parts it.
            const u64 next = static_cast<u64>(data[base + 64] == '\n') << 63;
            ends |= block.carriage_return & ~(block.newline >> 1 | next);
        }
        if (ends != 0) {
            line_starts.reserve_extra(64 + 3);
            u32* const out = note_lines(line_starts.end(), offset, ends);
            line_starts.truncate(static_cast<u32>(out - line_starts.data()));
        }
    }
    return result;
}

const char* utf8_fault(const char* data, u32 size, u32 offset, u32& length) noexcept {
    const auto at = [data](u32 k) { return static_cast<unsigned char>(data[k]); };
    const unsigned char lead = at(offset);
    length = 1;
    if (lead < 0xC2 || lead > 0xF4) {
        return "invalid start byte";
    }
    const u32 wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (u32 i = 1; i < wanted; ++i) {
        if (size - offset <= i) {
            length = i;
            return "unexpected end of data";
        }
        const unsigned char c = at(offset + i);
        bool good = is_continuation(c);
        if (i == 1) {
            good = good && !(lead == 0xE0 && c < 0xA0) && !(lead == 0xED && c >= 0xA0) &&
                   !(lead == 0xF0 && c < 0x90) && !(lead == 0xF4 && c >= 0x90);
        }
        if (!good) {
            length = i;
            return "invalid continuation byte";
        }
    }
    return "invalid continuation byte";
}

void count_characters(const char* data, u32 size, Vec<u32>& marks) {
    static_assert(kCharacterBlock % 8 == 0);
    marks.clear();
    marks.reserve(size / kCharacterBlock + 1);
    u32 count = 0;
    for (u64 base = 0; base <= size; base += kCharacterBlock) {
        marks.push_unchecked(count);
        const u64 end = base + kCharacterBlock < size ? base + kCharacterBlock : size;
        u64 at = base;
        // Sums of eight bytes at a time: at most 64 in each, so that they do not run over.
        u64 sums = 0;
        for (; at + 8 <= end; at += 8) {
            u64 word;
            std::memcpy(&word, data + at, sizeof word);
            // A continuation byte has bit 7 set and bit 6 clear.
            sums += (word & ~(word << 1)) >> 7 & 0x0101'0101'0101'0101U;
        }
        const u64 pairs = (sums & 0x00FF'00FF'00FF'00FFU) + (sums >> 8 & 0x00FF'00FF'00FF'00FFU);
        count += static_cast<u32>(at - base) - static_cast<u32>(pairs * 0x0001'0001'0001'0001U >> 48);
        for (; at < end; ++at) {
            count += !is_continuation(static_cast<unsigned char>(data[at]));
        }
    }
}

}  // namespace pyforge::source
