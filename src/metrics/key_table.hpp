// A set of 64-bit keys with a value each: open addressing, emptied in constant time, memory kept.
#pragma once
#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge::metrics {

// Spreads the bits of an integer (the finaliser of a 64-bit multiply-xorshift hash).
[[nodiscard]] constexpr u64 mix(u64 x) noexcept {
    x ^= x >> 32;
    x *= 0x9E37'79B9'7F4A'7C15U;
    x ^= x >> 29;
    x *= 0xBF58'476D'1CE4'E5B9U;
    x ^= x >> 32;
    return x;
}

class KeyTable {
  public:
    void clear() {
        used_ = 0;
        if (++epoch_ == 0) {  // the stamps of 2^32 files ago would look fresh
            slots_.assign(slots_.size(), Slot{});
            epoch_ = 1;
        }
    }
    // The value of `key`, which is `initial` when the key is new; `fresh` tells whether it was.
    u32& at(u64 key, u32 initial, bool& fresh) {
        if ((used_ + 1) * 2 > slots_.size()) [[unlikely]] {
            grow();
        }
        u32 i = static_cast<u32>(mix(key)) & mask_;
        while (slots_[i].epoch == epoch_ && slots_[i].key != key) {
            i = (i + 1) & mask_;
        }
        Slot& slot = slots_[i];
        fresh = slot.epoch != epoch_;
        if (fresh) {
            slot = {key, initial, epoch_};
            ++used_;
        }
        return slot.value;
    }

  private:
    struct Slot {
        u64 key = 0;
        u32 value = 0;
        u32 epoch = 0;
    };

    void grow() {
        Vec<Slot> old;
        std::swap(old, slots_);
        slots_.assign(old.empty() ? 256 : old.size() * 2, Slot{});
        mask_ = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.epoch == epoch_) {
                u32 i = static_cast<u32>(mix(slot.key)) & mask_;
                while (slots_[i].epoch == epoch_) {
                    i = (i + 1) & mask_;
                }
                slots_[i] = slot;
            }
        }
    }

    Vec<Slot> slots_;
    u32 mask_ = 0;
    u32 used_ = 0;
    u32 epoch_ = 1;
};

}  // namespace pyforge::metrics
