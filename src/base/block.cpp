#include "base/block.hpp"

#include <cstring>
#include <new>

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

// From this size on blocks are mappings of their own: growing touches no page twice.
constexpr std::size_t kMapped = PYFORGE_MAPS_BLOCKS != 0 ? std::size_t{256} << 10U : ~std::size_t{0};

void* allocate(std::size_t bytes, std::size_t align) {
    return ::operator new (bytes, std::align_val_t{align});
}

#if PYFORGE_MAPS_BLOCKS
constexpr std::size_t kPage = 4096;
// From here on in pages of 2 MB where the system has them: each page costs a fault. Below that most of such
// a page might never be needed.
constexpr std::size_t kHuge = std::size_t{4} << 20U;
constexpr std::size_t kHugePage = std::size_t{2} << 20U;

constexpr std::size_t mapped_size(std::size_t bytes) noexcept {
    const std::size_t page = bytes >= kHuge ? kHugePage : std::size_t{16} * kPage;
    return (bytes + page - 1) / page * page;
}

void* checked(void* mapping, std::size_t size) {
    if (mapping == MAP_FAILED) {
        throw std::bad_alloc();
    }
#if defined(MADV_HUGEPAGE)
    if (size >= kHuge) {
        ::madvise(mapping, size, MADV_HUGEPAGE);  // advice only
    }
#endif
    return mapping;
}

void* map(std::size_t bytes) {
    const std::size_t size = mapped_size(bytes);
    return checked(::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), size);
}

void* remap(void* old, std::size_t old_bytes, std::size_t bytes) {
    const std::size_t size = mapped_size(bytes);
    return checked(::mremap(old, mapped_size(old_bytes), size, MREMAP_MAYMOVE), size);
}

void unmap(void* block, std::size_t bytes) noexcept {
    ::munmap(block, mapped_size(bytes));
}
#else
void* map(std::size_t) {
    throw std::bad_alloc();
}
void* remap(void*, std::size_t, std::size_t) {
    throw std::bad_alloc();
}
void unmap(void*, std::size_t) noexcept {}
#endif

}  // namespace

void* grow_block(void* old, std::size_t old_bytes, std::size_t used, std::size_t bytes, std::size_t align) {
    if (old != nullptr && old_bytes >= kMapped && bytes >= old_bytes) {
        return remap(old, old_bytes, bytes);
    }
    void* block = bytes >= kMapped ? map(bytes) : allocate(bytes, align);
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
    if (bytes >= kMapped) {
        unmap(block, bytes);
    } else {
        ::operator delete (block, std::align_val_t{align});
    }
}

}  // namespace pyforge
