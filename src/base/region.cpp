#include "base/region.hpp"

#if defined(__linux__)
#include <sys/mman.h>

#include <array>
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

// Stands at the beginning of its space.
class Region {
  public:
    // Null where there is no room for it.
    static Region* make() noexcept {
        void* const found =
            ::mmap(nullptr, 2 * kSpace, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (found == MAP_FAILED) {
            return nullptr;
        }
        auto* const begin = static_cast<char*>(found);
        char* const space =
            begin + (kSpace - (reinterpret_cast<std::uintptr_t>(begin) & (kSpace - 1))) % kSpace;
        if (space != begin) {
            ::munmap(begin, static_cast<std::size_t>(space - begin));
        }
        if (char* const rest = space + kSpace; rest != begin + 2 * kSpace) {
            ::munmap(rest, static_cast<std::size_t>(begin + 2 * kSpace - rest));
        }
#if defined(MADV_HUGEPAGE)
        ::madvise(space, kSpace, MADV_HUGEPAGE);  // advice only
#endif
        if (::mprotect(space, kHugePage, PROT_READ | PROT_WRITE) != 0) {
            ::munmap(space, kSpace);
            return nullptr;
        }
        return new (space) Region;
    }
    static Region& of(void* block) noexcept {
        const auto at = reinterpret_cast<std::uintptr_t>(block);
        return *std::launder(reinterpret_cast<Region*>(static_cast<char*>(block) - (at & (kSpace - 1))));
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
    static constexpr std::size_t kHead = 1024;

    Region() = default;
    // `change` says whether nobody needs the region any more.
    template <class Change>
    void locked(Change change) noexcept {
        bool last = false;
        {
            const std::lock_guard lock(mutex_);
            last = change();
        }
        if (last) {
            ::munmap(begin(), kSpace);
        }
    }
    [[nodiscard]] char* begin() noexcept {
        return reinterpret_cast<char*>(this);
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
    // No block is left. Its memory goes back, but for the first page; false: the region should go too.
    bool empty() noexcept {
        if (!owned_) {
            return false;
        }
        free_ = {};
        used_ = kHead;
        if (open_ > kHugePage) {
            ::madvise(begin() + kHugePage, open_ - kHugePage, MADV_DONTNEED);
        }
        return true;
    }

    std::mutex mutex_;
    std::size_t used_ = kHead;
    std::size_t open_ = kHugePage;  // may be written to
    std::size_t blocks_ = 0;
    bool owned_ = true;  // by a thread that takes blocks from it
    std::array<FreeBlock*, kClasses> free_{};
};

static_assert(sizeof(Region) <= 1024);

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
