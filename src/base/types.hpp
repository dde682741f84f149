// Integer names used everywhere inside the library.
#pragma once
#include <cstddef>
#include <cstdint>

namespace pyforge {
using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using i32 = std::int32_t;
using i64 = std::int64_t;

// "No such index" for every 32-bit index in the library.
inline constexpr u32 kNone = 0xFFFF'FFFFU;

// Half-open byte range in the decoded text of one file.
struct Range {
    u32 start = 0;
    u32 end = 0;
    [[nodiscard]] constexpr u32 size() const noexcept { return end - start; }
    [[nodiscard]] constexpr bool contains(u32 offset) const noexcept { return start <= offset && offset < end; }
    friend constexpr bool operator==(Range, Range) noexcept = default;
};
}  // namespace pyforge
