// Where blocks of middle size come from: stretches of address space, one thread's each, in large pages. Every
// thread that works on files needs a few megabytes; from the heap they cost a fault for every 4 KB, and calls
// of the system that all threads wait for.
#pragma once
#include <cstddef>

namespace pyforge {

// A large page of the system; sizes of mappings are multiples of it.
inline constexpr std::size_t kHugePage = std::size_t{2} << 20U;
[[nodiscard]] constexpr std::size_t in_huge_pages(std::size_t bytes) noexcept {
    return (bytes + kHugePage - 1) / kHugePage * kHugePage;
}

inline constexpr std::size_t kLeastInRegion = std::size_t{16} << 10U;
inline constexpr std::size_t kMostInRegion = std::size_t{4} << 20U;  // sizes below this one

// A block for `bytes`, aligned to 64; null where the system gives no memory. kLeastInRegion <= bytes <
// kMostInRegion. Any thread may release it, also when the one that it belongs to has ended.
[[nodiscard]] void* take_from_region(std::size_t bytes) noexcept;
// What the calling thread does next needs less than a large page. Its first region, if that is still to come,
// begins in small pages: to clear a large one takes as long as a small file.
void expect_little_memory() noexcept;
// Makes room for `bytes` where the block is, if that can be done.
[[nodiscard]] bool grow_in_region(void* block, std::size_t old_bytes, std::size_t bytes) noexcept;
// `bytes` as they were asked for last.
void release_to_region(void* block, std::size_t bytes) noexcept;

}  // namespace pyforge
