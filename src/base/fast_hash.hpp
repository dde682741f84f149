// A fast 128-bit hash of bytes: for finding and comparing contents, not against forgers.
#pragma once
#include <cstring>
#include <string_view>

#include "base/types.hpp"

namespace pyforge {

struct Hash128 {
    u64 low = 0;
    u64 high = 0;
    friend constexpr bool operator==(Hash128, Hash128) noexcept = default;
    friend constexpr auto operator<=>(Hash128, Hash128) noexcept = default;
};

namespace detail {

__extension__ using Wide = unsigned __int128;

inline u64 load8(const char* at) noexcept {
    u64 word;
    std::memcpy(&word, at, 8);
    return word;
}
// Both halves of the product, folded: every bit of both sides reaches every bit of the result.
inline u64 fold(u64 a, u64 b) noexcept {
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<u64>(product) ^ static_cast<u64>(product >> 64);
}

inline constexpr u64 kMix[4] = {0x9E37'79B9'7F4A'7C15U, 0xD6E8'FEB8'6659'FD93U, 0xA076'1D64'78BD'642FU,
                                0xE703'7ED1'A0B4'28DBU};

}  // namespace detail

// Two lanes with constants of their own, 32 bytes a step.
[[nodiscard]] inline Hash128 fast_hash(std::string_view bytes, u64 seed = 0) noexcept {
    using detail::fold;
    using detail::kMix;
    using detail::load8;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    u64 a = seed ^ kMix[0];
    u64 b = seed ^ kMix[1];
    u64 c = seed ^ kMix[2];
    u64 d = seed ^ kMix[3];
    while (left >= 32) {
        a = fold(load8(at) ^ kMix[1], load8(at + 8) ^ a);
        b = fold(load8(at + 16) ^ kMix[2], load8(at + 24) ^ b);
        c = fold(load8(at) ^ kMix[3], load8(at + 24) ^ c);
        d = fold(load8(at + 16) ^ kMix[0], load8(at + 8) ^ d);
        at += 32;
        left -= 32;
    }
    char rest[32] = {};
    if (left != 0) {
        std::memcpy(rest, at, left);
    }
    a = fold(load8(rest) ^ kMix[1], load8(rest + 8) ^ a);
    b = fold(load8(rest + 16) ^ kMix[2], load8(rest + 24) ^ b);
    c = fold(load8(rest) ^ kMix[3], load8(rest + 24) ^ c);
    d = fold(load8(rest + 16) ^ kMix[0], load8(rest + 8) ^ d);
    const u64 size = bytes.size();
    return {fold(a ^ size, b ^ kMix[2]) ^ fold(c ^ kMix[0], d ^ size), fold(a ^ kMix[3], d ^ size) ^ fold(b ^ size, c ^ kMix[1])};
}

}  // namespace pyforge
