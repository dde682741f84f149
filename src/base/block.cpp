#include "base/block.hpp"

#include <cstring>
#include <new>

#include "base/region.hpp"

#if defined(__linux__)
#include <sys/mman.h>
#endif

// Sanitizers watch the ends of blocks that come from the heap.
#if defined(__SANITIZE_ADDRESS__)
#define PYFORGE_MAPS_BLOCKS 0
#elif defined(__linux__)
#define PYFORGE_MAPS_BLOCKS 1
#else
#define PYFORGE_MAPS_BLOCKS 0
#endif

namespace pyforge {
namespace {

enum class Origin { Heap, Region, Mapping };

constexpr Origin origin(std::size_t bytes) noexcept {
    return PYFORGE_MAPS_BLOCKS == 0 || bytes < kLeastInRegion ? Origin::Heap
           : bytes < kMostInRegion                            ? Origin::Region
                                                              : Origin::Mapping;
}

void* checked(void* block) {
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    return block;
}

#if PYFORGE_MAPS_BLOCKS
// Large blocks are mappings of their own, in pages of 2 MB where the system has them: growing touches no page
// twice.
void* advised(void* mapping, std::size_t size) {
    if (mapping == MAP_FAILED) {
        throw std::bad_alloc();
    }
#if defined(MADV_HUGEPAGE)
    ::madvise(mapping, size, MADV_HUGEPAGE);  // advice only
#endif
    return mapping;
}

void* map(std::size_t bytes) {
    const std::size_t size = in_huge_pages(bytes);
    return advised(::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), size);
}

void* remap(void* old, std::size_t old_bytes, std::size_t bytes) {
    const std::size_t size = in_huge_pages(bytes);
    return advised(::mremap(old, in_huge_pages(old_bytes), size, MREMAP_MAYMOVE), size);
}

void unmap(void* block, std::size_t bytes) noexcept {
    ::munmap(block, in_huge_pages(bytes));
}
#else
void* map(std::size_t) {
    return nullptr;
}
void* remap(void*, std::size_t, std::size_t) {
    return nullptr;
}
void unmap(void*, std::size_t) noexcept {}
#endif

void* allocate(std::size_t bytes, std::size_t align) {
    switch (origin(bytes)) {
        case Origin::Heap:
            return ::operator new (bytes, std::align_val_t{align});
        case Origin::Region:
            return checked(take_from_region(bytes));
        case Origin::Mapping:
            break;
    }
    return checked(map(bytes));
}

}  // namespace

void* grow_block(void* old, std::size_t old_bytes, std::size_t used, std::size_t bytes, std::size_t align) {
    if (old != nullptr && bytes >= old_bytes && origin(bytes) == origin(old_bytes)) {
        if (origin(bytes) == Origin::Mapping) {
            return remap(old, old_bytes, bytes);
        }
        if (origin(bytes) == Origin::Region && grow_in_region(old, old_bytes, bytes)) {
            return old;
        }
    }
    void* block = allocate(bytes, align);
    if (used != 0) {
        std::memcpy(block, old, used);
    }
    release_block(old, old_bytes, align);
    return block;
}

void release_block(void* block, std::size_t bytes, std::size_t align) noexcept {
    if (block == nullptr) {
        return;
    }
    switch (origin(bytes)) {
        case Origin::Heap:
            ::operator delete (block, std::align_val_t{align});
            break;
        case Origin::Region:
            release_to_region(block, bytes);
            break;
        case Origin::Mapping:
            unmap(block, bytes);
            break;
    }
}

}  // namespace pyforge
