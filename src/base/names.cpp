#include "base/names.hpp"

#include <bit>

namespace pyforge {
namespace {

constexpr std::string_view kKnownTexts[] = {
#define KNOWN(identifier, text) text,
#include "base/known_names.def"
};
static_assert(std::size(kKnownTexts) == names::kKnownCount);

// At most a quarter of the table is in use: the first look finds most names.
constexpr u32 kSpread = 4;
constexpr u32 kSeedSlots = std::bit_ceil(names::kKnownCount * kSpread + 1024U);
constexpr u32 kBlockSize = 4096;
constexpr u32 kLargestKeptBlock = 1U << 18;
// A chain this long at the load factors used here is no accident: the file was made to collide.
constexpr u32 kSuspiciousProbes = 96;

u64 load64(const char* p) {
    u64 word;
    std::memcpy(&word, p, sizeof word);
    return word;
}

// For at least eight bytes.
bool equal(const char* a, const char* b, u32 length) {
    for (u32 at = 0; at + 8 < length; at += 8) {
        if (load64(a + at) != load64(b + at)) {
            return false;
        }
    }
    return load64(a + length - 8) == load64(b + length - 8);
}

u32 shift_for(u32 slots) {
    return 64U - static_cast<u32>(std::countr_zero(slots));
}

}  // namespace

// In an ordinary file every fifth name is new.
inline NameId Interner::insert(Key key, const char* text, u32 length, u32 slot, u32 probes) {
    entries_.push_back({text, length});
    keys_.push_back(key);
    const u32 count = entries_.size();
    table_[slot] = count;
    // The table has become too full, or one chain too long.
    const auto spread_out = [ this, probes ]() __attribute__((noinline, cold)) {
        if (u64{entries_.size()} * kSpread > table_.size()) {
            rehash(table_.size() * 2);
            return;
        }
        // Another multiplier, which the maker of the file cannot foresee; ids stay as they are.
        const auto entropy = static_cast<u64>(reinterpret_cast<std::uintptr_t>(&probes) ^
                                              reinterpret_cast<std::uintptr_t>(entries_.data()));
        multiplier_ = ((multiplier_ ^ (entropy >> 4)) * 0xBF58'476D'1CE4'E5B9U) | 1;
        for (u32 i = 0; i < entries_.size(); ++i) {
            keys_[i + 1] = key_of(this->text(i));
        }
        place_all();
    };
    if ((u64{count} * kSpread > table_.size()) || (probes > kSuspiciousProbes)) [[unlikely]] {
        spread_out();
    }
    return count - 1;
}

Interner::Interner() {
    keys_.push_back({0, 0});
    table_.assign(kSeedSlots, 0);
    mask_ = kSeedSlots - 1;
    shift_ = shift_for(kSeedSlots);
    for (const std::string_view name : kKnownTexts) {
        const Key key = key_of(name);
        insert(key, name.data(), static_cast<u32>(name.size()), locate(key, name), 0);
    }
    seed_table_.append(table_.data(), kSeedSlots);
}

Interner::~Interner() {
    for (char* block : blocks_) {
        ::operator delete(block);
    }
}

void Interner::reset() {
    // After a small file only the places of its names are emptied: the table is larger than all else it
    // needs.
    constexpr u32 kFewNames = kSeedSlots / 16;
    const u32 count = entries_.size();
    if (table_.size() == kSeedSlots && multiplier_ == kMultiplier &&
        count <= names::kKnownCount + kFewNames) {
        for (u32 entry = names::kKnownCount + 1; entry <= count; ++entry) {
            u32 slot = slot_of(keys_[entry]);
            while (table_[slot] != entry) {
                slot = (slot + 1) & mask_;
            }
            table_[slot] = 0;
        }
    } else {
        mask_ = kSeedSlots - 1;
        shift_ = shift_for(kSeedSlots);
        table_.clear();
        table_.append(seed_table_.data(), kSeedSlots);
    }
    entries_.truncate(names::kKnownCount);
    keys_.truncate(names::kKnownCount + 1);
    if (multiplier_ != kMultiplier) {
        multiplier_ = kMultiplier;
        for (u32 i = 0; i < names::kKnownCount; ++i) {
            keys_[i + 1] = key_of(text(i));
        }
    }
    reset_blocks();
}

// Keeps one block, large enough for the last file's copies within reason: a steady state allocates nothing.
void Interner::reset_blocks() {
    block_used_ = 0;
    if (blocks_.size() <= 1 && block_size_ <= kLargestKeptBlock) {
        return;
    }
    for (char* block : blocks_) {
        ::operator delete(block);
    }
    blocks_.clear();
    block_size_ = blocks_total_ > kLargestKeptBlock ? kLargestKeptBlock : static_cast<u32>(blocks_total_);
    blocks_.push_back(static_cast<char*>(::operator new(block_size_)));
    blocks_total_ = block_size_;
}

void Interner::expect(u32 names) {
    const u64 wanted = u64{entries_.size()} + names;
    if (wanted * kSpread > table_.size()) {
        const u64 slots = std::bit_ceil(wanted * kSpread);
        rehash(slots > (u64{1} << 30) ? u32{1} << 30 : static_cast<u32>(slots));
    }
}

Interner::Key Interner::long_key(const char* text, u32 length) const noexcept {
    u64 hash = length;
    const auto mix = [&hash, this](u64 word) {
        hash = (hash ^ word) * multiplier_;
        hash ^= hash >> 32;
    };
    if (length < 8) {
        u64 word = 0;
        for (u32 i = 0; i < length; ++i) {
            word |= u64{static_cast<unsigned char>(text[i])} << (i * 8);
        }
        mix(word);
    } else {
        for (u32 at = 0; at + 8 < length; at += 8) {
            mix(load64(text + at));
        }
        mix(load64(text + length - 8));
    }
    return {hash, (u64{length} << 32) | 0x100};
}

Interner::Key Interner::key_of(std::string_view text) const noexcept {
    const auto length = static_cast<u32>(text.size());
    if (length == 0 || length > kShortName || std::memchr(text.data(), 0, length) != nullptr) {
        return long_key(text.data(), length);
    }
    char padded[kShortName] = {};
    std::memcpy(padded, text.data(), length);
    return short_key(padded, length);
}

u32 Interner::locate(Key key, std::string_view text, u32* probes) const noexcept {
    u32 slot = slot_of(key);
    for (u32 count = 0;; ++count, slot = (slot + 1) & mask_) {
        const u32 entry = table_[slot];
        if (entry == 0 || (keys_[entry] == key && this->text(entry - 1) == text)) {
            if (probes != nullptr) {
                *probes = count;
            }
            return slot;
        }
    }
}

NameId Interner::intern_key(Key key, const char* text, u32 length) {
    u32 slot = slot_of(key);
    for (u32 probes = 0;; ++probes) {
        const u32 entry = table_[slot];
        if (keys_[entry] == key) [[likely]] {
            return entry - 1;
        }
        if (entry == 0) {
            return insert(key, text, length, slot, probes);
        }
        slot = (slot + 1) & mask_;
    }
}

NameId Interner::intern_long(const char* text, u32 length) {
    const Key key = long_key(text, length);
    u32 slot = slot_of(key);
    for (u32 probes = 0;; ++probes) {
        const u32 entry = table_[slot];
        if (keys_[entry] == key && equal(entries_[entry - 1].text, text, length)) [[likely]] {
            // The next comparison finds its text in the cache rather than far back in a large file.
            if (entry > names::kKnownCount) {
                entries_[entry - 1].text = text;
            }
            return entry - 1;
        }
        if (entry == 0) {
            return insert(key, text, length, slot, probes);
        }
        slot = (slot + 1) & mask_;
    }
}

NameId Interner::intern_copy(std::string_view text) {
    const Key key = key_of(text);
    u32 probes = 0;
    const u32 slot = locate(key, text, &probes);
    if (table_[slot] != 0) {
        return table_[slot] - 1;
    }
    return insert(key, keep(text), static_cast<u32>(text.size()), slot, probes);
}

NameId Interner::find(std::string_view text) const noexcept {
    return table_[locate(key_of(text), text)] - 1;  // a free slot holds 0: kNone
}

void Interner::rehash(u32 slots) {
    table_.resize_uninitialized(slots);
    place_all();
}

void Interner::place_all() {
    mask_ = table_.size() - 1;
    shift_ = shift_for(table_.size());
    std::memset(table_.data(), 0, table_.size() * sizeof(u32));
    for (u32 i = 1; i < keys_.size(); ++i) {
        u32 slot = slot_of(keys_[i]);
        while (table_[slot] != 0) {
            slot = (slot + 1) & mask_;
        }
        table_[slot] = i;
    }
}

const char* Interner::keep(std::string_view text) {
    const auto length = static_cast<u32>(text.size());
    if (blocks_.empty() || block_size_ - block_used_ < length) {
        block_size_ = length > kBlockSize ? length : kBlockSize;
        blocks_.push_back(static_cast<char*>(::operator new(block_size_)));
        blocks_total_ += block_size_;
        block_used_ = 0;
    }
    char* copy = blocks_.back() + block_used_;
    if (length != 0) {
        std::memcpy(copy, text.data(), length);
    }
    block_used_ += length;
    return copy;
}

}  // namespace pyforge
