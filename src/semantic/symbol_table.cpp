#include "semantic/symbol_table.hpp"

namespace pyforge::semantic {

void SymbolTable::reset() noexcept {
    used_ = 0;
    if (++generation_ == 0) {  // after four thousand million files: the old marks would look new
        slots_.clear();
        mask_ = 0;
        generation_ = 1;
    }
}

void SymbolTable::place(u64 key, u32 symbol) noexcept {
    u32 i = hash(key) & mask_;
    while (slots_[i].generation == generation_) {
        i = (i + 1) & mask_;
    }
    slots_[i] = Slot{key, symbol, generation_};
}

void SymbolTable::grow() {
    const u32 size = slots_.empty() ? 1024 : slots_.size() * 2;
    Vec<Slot> old = std::move(slots_);
    slots_ = Vec<Slot>();
    slots_.assign(size, Slot{0, 0, generation_ - 1});
    mask_ = size - 1;
    for (const Slot& slot : old) {
        if (slot.generation == generation_) {
            place(slot.key, slot.symbol);
        }
    }
}

void SymbolTable::insert(u32 scope, NameId name, u32 symbol) {
    if (used_ * 2 >= slots_.size()) {
        grow();
    }
    ++used_;
    place(u64{scope} << 32 | name, symbol);
}

}  // namespace pyforge::semantic
