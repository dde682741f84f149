#include "base/region.hpp"

#if defined(__linux__)
#include <sys/mman.h>

#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <mutex>
#include <new>
#include <utility>

#include "base/types.hpp"

namespace pyforge {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20U;
// Address space, not memory. Regions begin at multiples of it, so that a block tells its own.
constexpr std::size_t kSpace = std::size_t{32} << 20U;
// Where a region stands in its space: in a small page before the first large one. That page is touched first,
// and lets the system clear the large ones without the lock that mapping and starting threads wait for.
constexpr std::size_t kHead = kHugePage - (std::size_t{64} << 10U);  // 64 KB: the largest pages there are
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

struct FreeBlock {
    FreeBlock* next;
};

class Region {
  public:
    // Null where there is no room for it.
    static Region* make() noexcept {
        char* const space = map();
        if (space == nullptr) {
            return nullptr;
        }
#if defined(MADV_HUGEPAGE)
        ::madvise(space, kSpace, MADV_HUGEPAGE);  // advice only
#endif
        if (::mprotect(space + kHead, kKept - kHead, PROT_READ | PROT_WRITE) != 0) {
            ::munmap(space, kSpace);
            return nullptr;
        }
        return new (space + kHead) Region;
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

    Region() = default;
    // Address space for a region, null where there is none. Below the one mapped before, or where one was
    // given back, there is mostly room that lies right: one call instead of three that all threads wait for.
    static char* map() noexcept {
        const auto reserve = [](char* at, std::size_t size) {
            void* const found =
                ::mmap(at, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
            return found == MAP_FAILED ? nullptr : static_cast<char*>(found);
        };
        const auto beyond = [](const char* at) {
            return reinterpret_cast<std::uintptr_t>(at) & (kSpace - 1);
        };
        if (char* const before = below_.load(std::memory_order_relaxed); before != nullptr) {
            char* const space = reserve(before - kSpace, kSpace);
            if (space != nullptr && beyond(space) == 0) {
                below_.store(space, std::memory_order_relaxed);
                return space;
            }
            if (space != nullptr) {
                ::munmap(space, kSpace);
            }
        }
        char* const begin = reserve(nullptr, 2 * kSpace);
        if (begin == nullptr) {
            return nullptr;
        }
        char* const space = begin + (kSpace - beyond(begin)) % kSpace;
        if (space != begin) {
            ::munmap(begin, static_cast<std::size_t>(space - begin));
        }
        if (char* const rest = space + kSpace; rest != begin + 2 * kSpace) {
            ::munmap(rest, static_cast<std::size_t>(begin + 2 * kSpace - rest));
        }
        below_.store(space, std::memory_order_relaxed);
        return space;
    }
    // `change` says whether nobody needs the region any more.
    template <class Change>
    void locked(Change change) noexcept {
        bool last = false;
        {
            const std::lock_guard lock(mutex_);
            last = change();
        }
        if (last) {
            below_.store(begin() + kSpace, std::memory_order_relaxed);
            ::munmap(begin(), kSpace);
        }
    }
    [[nodiscard]] char* begin() noexcept {
        return reinterpret_cast<char*>(this) - kHead;
    }
    bool extend(std::size_t used) noexcept {
        if (used > open_) {
            const std::size_t open = (used + kHugePage - 1) / kHugePage * kHugePage;
            if (open > kSpace || ::mprotect(begin() + open_, open - open_, PROT_READ | PROT_WRITE) != 0) {
                return false;
            }
            open_ = open;
        }
        used_ = used;
        return true;
    }
    // No block is left. Its memory goes back, but for the first large page; false: the region should go too.
    bool empty() noexcept {
        if (!owned_) {
            return false;
        }
        free_ = {};
        used_ = kHugePage;
        if (open_ > kKept) {
            ::madvise(begin() + kKept, open_ - kKept, MADV_DONTNEED);
        }
        return true;
    }

    static inline std::atomic<char*> below_{nullptr};  // the next region is looked for below it

    std::mutex mutex_;
    std::size_t used_ = kHugePage;
    std::size_t open_ = kKept;  // may be written to
    std::size_t blocks_ = 0;
    bool owned_ = true;  // by a thread that takes blocks from it
    std::array<FreeBlock*, kClasses> free_{};
};

static_assert(sizeof(Region) <= 4096);

// The region that a thread takes from; the full ones before it are retired. What says so outlives all that
// has a destructor: blocks may be taken in those of a thread's other objects, and of the program's.
thread_local Region* current = nullptr;
thread_local bool ended = false;

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
    Region* const fresh = Region::make();
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
bool grow_in_region(void*, std::size_t, std::size_t) noexcept {
    return false;
}
void release_to_region(void*, std::size_t) noexcept {}
}  // namespace pyforge

#endif
