#include "base/region.hpp"

#if defined(__linux__)
#include <sys/mman.h>
#include <sys/resource.h>

#include <array>
#include <bit>
#include <cstdint>
#include <mutex>
#include <new>
#include <utility>

#include "base/types.hpp"

namespace pyforge {
namespace {

// Address space, not memory. Regions begin at multiples of it, so that a block tells its own.
constexpr std::size_t kSpace = std::size_t{32} << 20U;
// Where a region stands in its space: in a small page before the first large one. That page is touched first,
// and lets the system clear the large ones without the lock that mapping and starting threads wait for. Where
// little memory is expected, blocks begin behind it, in as much as a file of 30 KB needs.
constexpr std::size_t kHead = kHugePage - (std::size_t{512} << 10U);
constexpr std::size_t kHeadSize = 4096;
// Blocks of a power of two would all begin in the same sets of the caches.
constexpr std::size_t kStagger = 192;

// Four sizes from one power of two to the next.
constexpr std::size_t size_class(std::size_t bytes) noexcept {
    const std::size_t quarter = std::bit_floor(bytes - 1) / 4;
    return (bytes - 1) / quarter * quarter + quarter;
}
constexpr u32 index_of(std::size_t size) noexcept {  // of a size class
    const std::size_t last = size - 1;
    const auto bits = static_cast<u32>(std::bit_width(last));
    return bits * 4 + static_cast<u32>(last >> (bits - 3) & 3U);
}
constexpr u32 kFirstIndex = index_of(size_class(kLeastInRegion));
constexpr u32 kClasses = index_of(size_class(kMostInRegion - 1)) - kFirstIndex + 1;
static_assert(size_class(kLeastInRegion) == kLeastInRegion && size_class(kLeastInRegion + 1) == 20U << 10U);

static_assert(kMostInRegion * 2 < kSpace);

// Address space for regions, in reservations of many: all threads of a program wait where memory is mapped.
class Reserve {
  public:
    // kSpace bytes that begin at a multiple of kSpace, which nobody may touch yet; null where there are none.
    char* take() noexcept {
        const std::lock_guard lock(mutex_);
        for (Part& part : parts_) {
            if (part.begin == nullptr) {
                part = reserve();
                if (part.begin == nullptr) {
                    return nullptr;
                }
            }
            if (part.free != 0) {
                const auto number = static_cast<std::size_t>(std::countr_zero(part.free));
                part.free &= part.free - 1;
                return part.begin + number * kSpace;
            }
        }
        return nullptr;
    }
    // Its memory goes back to the system, its address space does not.
    void give_back(char* space) noexcept {
        ::madvise(space, kSpace, MADV_DONTNEED);
        const std::lock_guard lock(mutex_);
        for (Part& part : parts_) {
            const std::size_t number =
                (reinterpret_cast<std::uintptr_t>(space) - reinterpret_cast<std::uintptr_t>(part.begin)) /
                kSpace;
            if (number < part.regions) {
                part.free |= u32{1} << number;
                return;
            }
        }
    }

  private:
    static constexpr std::size_t kMost = sizeof(void*) < 8 ? 1 : 16;  // regions in a reservation
    struct Part {
        char* begin = nullptr;
        u32 regions = 0;
        u32 free = 0;  // a bit for each region
    };

    // Where address space is limited, what is reserved is taken from the rest of the program.
    static std::size_t wanted() noexcept {
        rlimit limit{};
        return ::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY ? kMost : 1;
    }

    static Part reserve() noexcept {
        for (const std::size_t count : {wanted(), std::size_t{1}}) {
            const std::size_t size = (count + 1) * kSpace;
            void* const found =
                ::mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
            if (found == MAP_FAILED) {
                continue;
            }
            char* const all = static_cast<char*>(found);
            const std::size_t beyond = reinterpret_cast<std::uintptr_t>(all) & (kSpace - 1);
            char* const begin = all + (kSpace - beyond) % kSpace;
            char* const end = begin + count * kSpace;
            if (begin != all) {
                ::munmap(all, static_cast<std::size_t>(begin - all));
            }
            if (end != all + size) {
                ::munmap(end, static_cast<std::size_t>(all + size - end));
            }
#if defined(MADV_HUGEPAGE)
            ::madvise(begin, count * kSpace, MADV_HUGEPAGE);  // advice only
#endif
            return {begin, static_cast<u32>(count), (u32{1} << count) - 1};
        }
        return {};
    }

    std::mutex mutex_;
    std::array<Part, 256> parts_{};
};
constinit Reserve address_space;

struct FreeBlock {
    FreeBlock* next;
};

class Region {
  public:
    // Null where there is no room for it.
    static Region* make(bool little) noexcept {
        char* const space = address_space.take();
        if (space == nullptr) {
            return nullptr;
        }
        if (::mprotect(space + kHead, kFirstOpen - kHead, PROT_READ | PROT_WRITE) != 0) {
            address_space.give_back(space);
            return nullptr;
        }
        return new (space + kHead) Region(little);
    }
    static Region& of(void* block) noexcept {
        const auto at = reinterpret_cast<std::uintptr_t>(block);
        return *std::launder(
            reinterpret_cast<Region*>(static_cast<char*>(block) - (at & (kSpace - 1)) + kHead));
    }

    // Null when it is full.
    void* take(std::size_t size) noexcept {
        const std::lock_guard lock(mutex_);
        FreeBlock*& free = free_[index_of(size) - kFirstIndex];
        if (free != nullptr) {
            ++blocks_;
            return std::exchange(free, free->next);
        }
        const std::size_t at = used_;
        if (!extend(at + size + kStagger)) {
            return nullptr;
        }
        ++blocks_;
        return begin() + at;
    }
    bool grow(void* block, std::size_t old_size, std::size_t size) noexcept {
        const std::lock_guard lock(mutex_);
        const auto at = static_cast<std::size_t>(static_cast<char*>(block) - begin());
        return at + old_size + kStagger == used_ && extend(at + size + kStagger);
    }
    void release(void* block, std::size_t size) noexcept {
        locked([&] {
            FreeBlock*& free = free_[index_of(size) - kFirstIndex];
            free = new (block) FreeBlock{free};
            return --blocks_ == 0 && !empty();
        });
    }
    // Its thread has ended: it goes with its last block.
    void retire() noexcept {
        locked([&] {
            owned_ = false;
            return blocks_ == 0;
        });
    }

  private:
    static constexpr std::size_t kKept = 2 * kHugePage;
    static constexpr std::size_t kFirstOpen = 4 * kHugePage;  // of most threads, all that they need

    explicit Region(bool little) noexcept : first_(little ? kHead + kHeadSize : kHugePage), used_(first_) {}
    // `change` says whether nobody needs the region any more.
    template <class Change>
    void locked(Change change) noexcept {
        bool last = false;
        {
            const std::lock_guard lock(mutex_);
            last = change();
        }
        if (last) {
            address_space.give_back(begin());
        }
    }
    [[nodiscard]] char* begin() noexcept { return reinterpret_cast<char*>(this) - kHead; }
    bool extend(std::size_t used) noexcept {
        if (used > open_) {
            if (used > kSpace || ::mprotect(begin() + open_, kSpace - open_, PROT_READ | PROT_WRITE) != 0) {
                return false;
            }
            open_ = kSpace;
        }
        used_ = used;
        return true;
    }
    // No block is left. Its memory goes back, but for the first large page; false: the region should go too.
    bool empty() noexcept {
        if (!owned_) {
            return false;
        }
        if (used_ > kKept) {  // whole pages: part of a large one would break it up
            const std::size_t end = in_huge_pages(used_);
            ::madvise(begin() + kKept, end - kKept, MADV_DONTNEED);
        }
        free_ = {};
        used_ = first_;
        return true;
    }

    std::mutex mutex_;
    const std::size_t first_;
    std::size_t used_;
    std::size_t open_ = kFirstOpen;  // may be written to
    std::size_t blocks_ = 0;
    bool owned_ = true;  // by a thread that takes blocks from it
    std::array<FreeBlock*, kClasses> free_{};
};

static_assert(sizeof(Region) <= kHeadSize);

// The region that a thread takes from; the full ones before it are retired. What says so outlives all that
// has a destructor: blocks may be taken in those of a thread's other objects, and of the program's.
thread_local Region* current = nullptr;
thread_local bool ended = false;
thread_local bool little = false;  // is expected

struct AtEnd {
    bool wanted = false;
    ~AtEnd() {
        if (current != nullptr) {
            current->retire();
        }
        current = nullptr;
        ended = true;
    }
};
thread_local AtEnd at_end;

}  // namespace

void* take_from_region(std::size_t bytes) noexcept {
    const std::size_t size = size_class(bytes);
    if (current != nullptr) {
        if (void* block = current->take(size)) {
            return block;
        }
    }
    Region* const fresh = Region::make(std::exchange(little, false));
    if (fresh == nullptr) {
        return nullptr;
    }
    void* const block = fresh->take(size);
    Region* done = fresh;  // goes with this block where the thread will not come back
    if (!ended) {
        at_end.wanted = true;
        done = std::exchange(current, fresh);
    }
    if (done != nullptr) {
        done->retire();
    }
    return block;
}

void expect_little_memory() noexcept {
    little = current == nullptr;
}

bool grow_in_region(void* block, std::size_t old_bytes, std::size_t bytes) noexcept {
    const std::size_t old_size = size_class(old_bytes);
    const std::size_t size = size_class(bytes);
    return old_size == size || Region::of(block).grow(block, old_size, size);
}

void release_to_region(void* block, std::size_t bytes) noexcept {
    Region::of(block).release(block, size_class(bytes));
}

}  // namespace pyforge

#else

namespace pyforge {
void* take_from_region(std::size_t) noexcept {
    return nullptr;
}
void expect_little_memory() noexcept {}
bool grow_in_region(void*, std::size_t, std::size_t) noexcept {
    return false;
}
void release_to_region(void*, std::size_t) noexcept {}
}  // namespace pyforge

#endif
