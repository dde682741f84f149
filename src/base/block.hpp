// Memory of arrays, which may grow very large.
#pragma once
#include <cstddef>

namespace pyforge {

// Makes room for `bytes` and keeps the first `used` bytes of what `old` holds; `old` (null for none) has
// `old_bytes` of room and is gone afterwards. Large blocks grow where they are or move without being copied.
// Throws std::bad_alloc, and then `old` is as it was.
[[nodiscard]] void* grow_block(void* old, std::size_t old_bytes, std::size_t used, std::size_t bytes,
                               std::size_t align);
// `bytes` as it was asked for.
void release_block(void* block, std::size_t bytes, std::size_t align) noexcept;

}  // namespace pyforge
