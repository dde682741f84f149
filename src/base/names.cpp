#include "base/names.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <utility>

#include "base/fast_hash.hpp"

namespace pyforge {
namespace {

constexpr std::string_view kKnownTexts[] = {
#define KNOWN(identifier, text) text,
#include "base/known_names.def"
};
static_assert(std::size(kKnownTexts) == names::kKnownCount);

// At most a quarter of the table is in use: the first look finds most names. At most half of one that is too
// large for the caches otherwise.
constexpr u32 kSpread = 4;
constexpr u32 kLargeTable = 1U << 14;  // slots
constexpr u32 room_in(u32 slots) {
    return slots <= kLargeTable ? slots / kSpread : slots / 2;
}
constexpr u32 kSeedSlots = 4096;
static_assert(names::kKnownCount * kSpread < kSeedSlots);
constexpr u32 kBlockSize = 4096;
constexpr u32 kLargestKeptBlock = 1U << 18;
// A chain this long at the load factors used here is no accident: the file was made to collide.
constexpr u32 kSuspiciousProbes = 96;

using detail::fold;
using detail::load8;

u64 load4(const char* p) {
    u32 word;
    std::memcpy(&word, p, sizeof word);
    return word;
}

// For texts of more than 16 bytes. Nearly all have at most 32, for which there is one branch.
bool equal(const char* a, const char* b, u32 length) {
    const auto differ = [a, b](u32 at) {
        return (load8(a + at) ^ load8(b + at)) | (load8(a + at + 8) ^ load8(b + at + 8));
    };
    u64 all = differ(0) | differ(length - 16);
    for (u32 at = 16; at + 16 < length; at += 16) {
        all |= differ(at);
    }
    return all == 0;
}

u32 shift_for(u32 slots) {
    return 64U - static_cast<u32>(std::countr_zero(slots));
}

}  // namespace

// Room for one more; true when the slots are others than before.
[[gnu::noinline, gnu::cold]] bool Interner::make_room() {
    const bool full = entries_.size() >= room_in(table_.size());
    if (full) {
        rehash(table_.size() * 2);
    }
    entries_.reserve_extra(1);
    keys_.reserve_extra(1);
    set_limit();
    return full;
}

void Interner::set_limit() noexcept {
    limit_ = std::min({room_in(table_.size()), entries_.capacity(), keys_.capacity() - 1});
}

// In an ordinary file every fifth name is new.
inline NameId Interner::insert(u64 low, u64 high, const char* text, u32 length, u32 slot) noexcept {
    const u32 id = entries_.size();
    entries_.push_unchecked({text, length, slot});
    keys_.push_unchecked({low, high});
    table_[slot] = id + 1;
    return id;
}

// At the free slot where a search has ended.
[[gnu::noinline]] NameId Interner::insert_behind(u64 low, u64 high, const char* text, u32 length, u32 slot) {
    if (entries_.size() >= limit_ && make_room()) [[unlikely]] {
        slot = search({low, high}, [](u32) { return false; }).slot;
    }
    const u32 home = slot_of({low, high});
    const u32 first = table_[home];
    const u32 probes = (slot - home) & mask_;
    // Most of the known names occur in few files: the place of one of them is better used by a name that does
    // occur. It moves behind all others that come from that place, where it will be found too.
    if (first > names::kOftenUsed && first <= names::kKnownCount) {
        moves_.push_back({home, slot});
        table_[slot] = first;
        slot = home;
    }
    const NameId id = insert(low, high, text, length, slot);
    if (probes > kSuspiciousProbes && id > changed_at_ + changed_at_ / 2) [[unlikely]] {
        change_multiplier();
    }
    return id;
}

// To one that the maker of the file cannot foresee; ids stay as they are.
[[gnu::noinline, gnu::cold]] void Interner::change_multiplier() noexcept {
    const auto entropy = static_cast<u64>(
        reinterpret_cast<std::uintptr_t>(this) ^ reinterpret_cast<std::uintptr_t>(entries_.data()) ^
        static_cast<std::uintptr_t>(std::chrono::steady_clock::now().time_since_epoch().count()));
    multiplier_ = ((multiplier_ ^ (entropy >> 4)) * 0xBF58'476D'1CE4'E5B9U) | 1;
    second_multiplier_ = fold(multiplier_ ^ 0x94D0'49BB'1331'11EBU, entropy ^ kMultiplier) | 1;
    changed_at_ = entries_.size();
    for (u32 i = 0; i < entries_.size(); ++i) {
        keys_[i + 1] = key_of(text(i));
    }
    place_all();
}

Interner::Interner() {
    keys_.push_back({0, 0});
    table_.assign(kSeedSlots, 0);
    mask_ = kSeedSlots - 1;
    shift_ = shift_for(kSeedSlots);
    entries_.reserve(kSeedSlots / kSpread);
    keys_.reserve(kSeedSlots / kSpread + 1);
    set_limit();
    for (const std::string_view name : kKnownTexts) {
        Key key{};
        const Place place = search_text(name, key);
        insert(key.low, key.high, name.data(), static_cast<u32>(name.size()), place.slot);
    }
    seed_table_.append(table_.data(), kSeedSlots);
}

Interner::~Interner() {
    for (char* block : blocks_) {
        ::operator delete(block);
    }
}

void Interner::reset() {
    if (table_.size() == kSeedSlots && multiplier_ == kMultiplier) {
        // Takes back what was put in: most of the table was not touched.
        for (u32 id = names::kKnownCount; id < entries_.size(); ++id) {
            table_[entries_[id].slot] = 0;
        }
        for (u32 i = moves_.size(); i-- > 0;) {
            table_[moves_[i].from] = std::exchange(table_[moves_[i].to], 0);
        }
    } else {
        mask_ = kSeedSlots - 1;
        shift_ = shift_for(kSeedSlots);
        table_.clear();
        table_.append(seed_table_.data(), kSeedSlots);
    }
    moves_.clear();
    entries_.truncate(names::kKnownCount);
    keys_.truncate(names::kKnownCount + 1);
    if (multiplier_ != kMultiplier) {
        multiplier_ = kMultiplier;
        second_multiplier_ = kSecondMultiplier;
        changed_at_ = 0;
        for (u32 i = 0; i < names::kKnownCount; ++i) {
            keys_[i + 1] = key_of(text(i));
        }
    }
    set_limit();
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
    const u64 wanted = std::min(u64{entries_.size()} + names, u64{1} << 29);
    u32 slots = table_.size();
    while (room_in(slots) < wanted) {
        slots *= 2;
    }
    if (slots != table_.size()) {
        rehash(slots);
        set_limit();
    }
}

Interner::Key Interner::long_key(const char* text, u32 length) const noexcept {
    const u64 other = second_multiplier_;
    u64 hash = 0;
    if (length <= kShortName) {
        // No identifier: it is empty or holds a NUL.
        for (u32 i = 0; i < length; ++i) {
            hash = (hash ^ static_cast<unsigned char>(text[i])) * multiplier_;
        }
    } else {
        const char* const tail = text + length - 16;
        hash = fold(load8(text) ^ multiplier_, load8(text + 8) ^ other) +
               fold(load8(tail) ^ other, load8(tail + 8) ^ multiplier_);
        for (u32 at = 16; at + 16 < length; at += 16) {
            hash = fold(load8(text + at) ^ hash, load8(text + at + 8) ^ other);
        }
    }
    return {hash, (u64{length} << 32) | 0x100};
}

bool Interner::exact_key(std::string_view text, Key& key) noexcept {
    const auto length = static_cast<u32>(text.size());
    const char* const p = text.data();
    key = {0, 0};
    if (length >= 8) {
        if (length > kShortName) {
            return false;
        }
        // In two steps: a shift by all 64 bits would be undefined.
        const u32 half = (kShortName - length) * 4;
        key = {load8(p), load8(p + length - 8) >> half >> half};
    } else if (length >= 4) {
        key.low = load4(p) | load4(p + length - 4) << ((length - 4) * 8);
    } else {
        for (u32 i = 0; i < length; ++i) {
            key.low |= u64{static_cast<unsigned char>(p[i])} << (i * 8);
        }
    }
    // The lowest of the bits is right, and that any NUL is there.
    const auto has_nul = [](u64 word) {
        return ((word - 0x0101'0101'0101'0101U) & ~word & 0x8080'8080'8080'8080U) != 0;
    };
    if (length <= 8) {
        return length != 0 && !has_nul(length == 8 ? key.low : key.low | ~u64{0} << (length * 8));
    }
    return !has_nul(key.low) && !has_nul(load8(p + length - 8));
}

Interner::Key Interner::key_of(std::string_view text) const noexcept {
    Key key{};
    return exact_key(text, key) ? key : long_key(text.data(), static_cast<u32>(text.size()));
}

template <class Same>
inline Interner::Place Interner::search(Key key, const Same& same) const noexcept {
    u32 slot = slot_of(key);
    for (;;) {
        const u32 entry = table_[slot];
        if (entry == 0 || (keys_[entry] == key && same(entry))) {
            return {entry, slot};
        }
        slot = (slot + 1) & mask_;
    }
}

Interner::Place Interner::search_text(std::string_view text, Key& key) const noexcept {
    if (exact_key(text, key)) {
        return search(key, [](u32) { return true; });
    }
    key = long_key(text.data(), static_cast<u32>(text.size()));
    return search(key, [this, text](u32 entry) { return this->text(entry - 1) == text; });
}

NameId Interner::intern_words(u64 low, u64 high, const char* text, u32 length) {
    const u32 home = slot_of({low, high});
    const u32 first = table_[home];
    if (first == 0 && entries_.size() < limit_) [[likely]] {
        return insert(low, high, text, length, home);
    }
    const Place place = search({low, high}, [](u32) { return true; });
    return place.entry != 0 ? place.entry - 1 : insert_behind(low, high, text, length, place.slot);
}

NameId Interner::intern_long(const char* text, u32 length) {
    const Key key = long_key(text, length);
    const Place place = search(
        key, [this, text, length](u32 entry) { return equal(entries_[entry - 1].text, text, length); });
    if (place.entry == 0) {
        return insert_behind(key.low, key.high, text, length, place.slot);
    }
    // The next comparison finds its text in the cache rather than far back in a large file.
    if (place.entry > names::kKnownCount) {
        entries_[place.entry - 1].text = text;
    }
    return place.entry - 1;
}

NameId Interner::intern_copy(std::string_view text) {
    Key key{};
    const Place place = search_text(text, key);
    return place.entry != 0
               ? place.entry - 1
               : insert_behind(key.low, key.high, keep(text), static_cast<u32>(text.size()), place.slot);
}

NameId Interner::find(std::string_view text) const noexcept {
    Key key{};
    return search_text(text, key).entry - 1;  // 0 where there is none: kNone
}

void Interner::rehash(u32 slots) {
    table_.resize_uninitialized(slots);
    place_all();
}

void Interner::place_all() {
    mask_ = table_.size() - 1;
    shift_ = shift_for(table_.size());
    std::memset(table_.data(), 0, table_.size() * sizeof(u32));
    const auto place = [this](u32 begin, u32 end) {
        for (u32 entry = begin; entry < end; ++entry) {
            u32 slot = slot_of(keys_[entry]);
            while (table_[slot] != 0) {
                slot = (slot + 1) & mask_;
            }
            table_[slot] = entry;
        }
    };
    // The best places are for those that do occur.
    constexpr u32 kRare = names::kOftenUsed + 1;
    place(1, kRare);
    place(names::kKnownCount + 1, keys_.size());
    place(kRare, names::kKnownCount + 1);
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
