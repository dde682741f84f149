// Memory for the source stage: one per thread, reused for every file.
#pragma once
#include <cstring>

#include "base/types.hpp"
#include "base/vec.hpp"
#include "source/text.hpp"

namespace pyforge::source {

// The largest input: offsets are 32-bit and need room for the padding and a byte order mark.
inline constexpr u64 kMaxSize = 0xFFFF'F000U;

class Buffer {
  public:
    // Room for `size` bytes of input plus the padding; what stood there before is lost. Throws
    // std::bad_alloc.
    [[nodiscard]] char* prepare(u32 size) {
        bytes_.clear();
        bytes_.reserve(size + 2 * kPadding);
        size_ = 0;
        return bytes_.data();
    }
    // The first `size` bytes of the room are the input.
    void set_size(u32 size) noexcept {
        std::memset(bytes_.data() + size, 0, kPadding);
        size_ = size;
    }
    [[nodiscard]] char* data() noexcept { return bytes_.data(); }
    [[nodiscard]] u32 size() const noexcept { return size_; }

    // Gives back what a single huge file has left behind.
    void shrink_to(u32 keep) {
        bytes_.shrink_to(keep);
        converted.shrink_to(keep);
        line_starts.shrink_to(keep / 8);
        character_marks.shrink_to(keep / 8);
        if (bytes_.capacity() == 0) {
            size_ = 0;
        }
    }

    // Filled in by decode().
    Vec<char> converted;  // the text when it had to be converted from another encoding
    Vec<u32> line_starts;
    Vec<u32> character_marks;

  private:
    Vec<char> bytes_;
    u32 size_ = 0;
};

}  // namespace pyforge::source
