#pragma once
#include "base/names.hpp"
#include "base/vec.hpp"

namespace pyforge::semantic {

// (scope, name) → symbol, for names with many symbols. Open addressing; entries of earlier files are told by
// their generation.
class SymbolTable {
  public:
    void reset() noexcept;
    [[nodiscard]] u32 find(u32 scope, NameId name) const noexcept {
        if (slots_.empty()) {
            return kNone;
        }
        const u64 key = u64{scope} << 32 | name;
        for (u32 i = hash(key) & mask_;; i = (i + 1) & mask_) {
            const Slot& slot = slots_[i];
            if (slot.generation != generation_) {
                return kNone;
            }
            if (slot.key == key) {
                return slot.symbol;
            }
        }
    }
    void insert(u32 scope, NameId name, u32 symbol);  // the pair must be new

  private:
    struct Slot {
        u64 key;
        u32 symbol;
        u32 generation;
    };
    static u32 hash(u64 key) noexcept { return static_cast<u32>((key * 0x9E37'79B9'7F4A'7C15U) >> 32); }
    void grow();
    void place(u64 key, u32 symbol) noexcept;

    Vec<Slot> slots_;
    u32 mask_ = 0;
    u32 used_ = 0;
    u32 generation_ = 1;
};

}  // namespace pyforge::semantic
