// Hashes of text, and a set of them.
#pragma once
#include <string_view>

#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge {

[[nodiscard]] constexpr u64 hash_text(std::string_view text) noexcept {
    u64 hash = 0xCBF2'9CE4'8422'2325U;
    for (const char c : text) {
        hash = (hash ^ static_cast<u8>(c)) * 0x100'0000'01B3U;
    }
    return hash ^ (hash >> 29);
}

// A set of 64-bit hashes. clear() is cheap however large the set was; the memory is kept.
class HashSet {
  public:
    void clear() {
        slots_.assign(kSmall, 0);
        size_ = 0;
    }
    // True when it was not there before.
    bool insert(u64 hash) {
        if ((size_ + 1) * 2 > slots_.size()) {
            grow();
        }
        u64& slot = find(key(hash));
        const bool fresh = slot == 0;
        slot = key(hash);
        size_ += fresh ? 1 : 0;
        return fresh;
    }
    [[nodiscard]] bool contains(u64 hash) const noexcept {
        return !slots_.empty() && const_cast<HashSet*>(this)->find(key(hash)) != 0;
    }

  private:
    static constexpr u32 kSmall = 16;
    static u64 key(u64 hash) noexcept { return hash == 0 ? 1 : hash; }

    u64& find(u64 wanted) noexcept {
        const u32 mask = slots_.size() - 1;
        u32 at = static_cast<u32>(wanted) & mask;
        while (slots_[at] != 0 && slots_[at] != wanted) {
            at = (at + 1) & mask;
        }
        return slots_[at];
    }
    void grow() {
        spare_.clear();
        spare_.append(slots_.data(), slots_.size());
        slots_.assign(slots_.empty() ? kSmall : slots_.size() * 2, 0);
        for (const u64 hash : spare_) {
            if (hash != 0) {
                find(hash) = hash;
            }
        }
    }

    Vec<u64> slots_;  // a power of two of them; 0 is free
    Vec<u64> spare_;
    u32 size_ = 0;
};

}  // namespace pyforge
