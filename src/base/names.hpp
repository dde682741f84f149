// Interned names: every identifier of a file is a 32-bit NameId, and those the library asks for have fixed
// ids.
#pragma once
#include <cstring>
#include <string_view>

#include "base/types.hpp"
#include "base/vec.hpp"

namespace pyforge {

using NameId = u32;

// names::self, names::dunder_all …: fixed ids, the same in every file and thread.
namespace names {
enum Known : NameId {
#define KNOWN(identifier, text) identifier,
#include "base/known_names.def"
    kKnownCount
};
inline constexpr u32 kKeywordCount = kw_yield + 1;
// So many are found in one of five files and more; the others are rare.
inline constexpr u32 kOftenUsed = mcs;

// Those that look like digits in some fonts.
[[nodiscard]] constexpr bool is_ambiguous_letter(NameId name) noexcept {
    return name == letter_l || name == letter_O || name == letter_I;
}
}  // namespace names

// One per workspace. Ids are dense and belong to the file at hand: reset() forgets all but the known names.
// The one who begins a file resets, so that texts inside it (string annotations) can share its names.
class Interner {
  public:
    // What is hashed and compared. A name of up to 16 bytes is its own key (zero-filled); a longer one has a
    // hash in `low` and its length in `high` with a zero low byte, which no short name has. One comparison is
    // nearly always enough.
    struct Key {
        u64 low;
        u64 high;
        friend bool operator==(const Key&, const Key&) noexcept = default;
    };
    static constexpr u32 kShortName = 16;

    Interner();
    ~Interner();
    Interner(const Interner&) = delete;
    Interner& operator=(const Interner&) = delete;

    // `text` must outlive the next reset(): it is kept by reference (identifiers lie in the source text). It
    // holds no NUL and is not empty. Reads 16 bytes from text whatever its length: the buffer must be padded
    // (source::kPadding).
    NameId intern_padded(const char* text, u32 length) {
        return length <= kShortName ? intern_short(text, length) : intern_long(text, length);
    }
    NameId intern_short(const char* text, u32 length) {
        return intern_key(short_key(text, length), text, length);
    }
    // The same with the key at hand.
    NameId intern_key(Key key, const char* text, u32 length) {
        return intern_words(key.low, key.high, text, length);
    }
    NameId intern_long(const char* text, u32 length);
    // For any text: copies it when it is new.
    NameId intern_copy(std::string_view text);
    // kNone when the name does not occur in this file and is not a known one.
    [[nodiscard]] NameId find(std::string_view text) const noexcept;
    [[nodiscard]] std::string_view text(NameId id) const noexcept {
        return {entries_[id].text, entries_[id].length};
    }
    [[nodiscard]] u32 size() const noexcept { return entries_.size(); }
    void reset();
    // Room for about this many names without a rehash on the way; until the next reset().
    void expect(u32 names);

    // What the first look at the table needs, for a loop that keeps it at hand. Stale after any name was
    // added.
    struct View {
        const u32* table;
        const Key* keys;
        u64 multiplier;
        u64 second_multiplier;
        u32 shift;
        // Entry where the name is found if it is known and its place was free when it came: id + 1.
        [[nodiscard]] u32 candidate(Key key) const noexcept {
            return table[(key.low * multiplier + key.high * second_multiplier) >> shift];
        }
    };
    [[nodiscard]] View view() const noexcept {
        return {table_.data(), keys_.data(), multiplier_, second_multiplier_, shift_};
    }

  private:
    struct Entry {
        const char* text;
        u32 length;
        u32 slot;  // where it was put; not kept when the table is made anew
    };

    static Key short_key(const char* padded, u32 length) noexcept {
        u64 words[2];
        std::memcpy(words, padded, sizeof words);
        const u64 low_mask = length >= 8 ? ~u64{0} : (u64{1} << (length * 8)) - 1;
        const u64 high_mask = length <= 8 ? 0 : ~u64{0} >> ((16 - length) * 8);
        return {words[0] & low_mask, words[1] & high_mask};
    }
    Key long_key(const char* text, u32 length) const noexcept;
    // Sets the key of a text that is its own key; false for another one.
    static bool exact_key(std::string_view text, Key& key) noexcept;
    Key key_of(std::string_view text) const noexcept;
    [[nodiscard]] u32 slot_of(Key key) const noexcept {
        return static_cast<u32>((key.low * multiplier_ + key.high * second_multiplier_) >> shift_);
    }
    struct Move {
        u32 from;
        u32 to;
    };
    // What a search has come to: the entry, or 0 and the free slot behind those that were looked at.
    struct Place {
        u32 entry;
        u32 slot;
    };
    template <class Same>
    [[nodiscard]] Place search(Key key, const Same& same) const noexcept;
    [[nodiscard]] Place search_text(std::string_view text, Key& key) const noexcept;
    // A key that is handed over as a whole goes through memory, and what reads it there waits.
    NameId intern_words(u64 low, u64 high, const char* text, u32 length);
    NameId insert(u64 low, u64 high, const char* text, u32 length, u32 slot) noexcept;
    NameId insert_behind(u64 low, u64 high, const char* text, u32 length, u32 slot);
    bool make_room();
    void set_limit() noexcept;
    void rehash(u32 slots);
    void place_all();
    void change_multiplier() noexcept;
    const char* keep(std::string_view text);
    void reset_blocks();

    static constexpr u64 kMultiplier = 0xD6E8'FEB8'6659'FD93U;
    static constexpr u64 kSecondMultiplier = kMultiplier + 0x1E37'79B9'7F4A'7C16U;

    Vec<Entry> entries_;
    Vec<Key> keys_;        // one more than entries_: [0] belongs to free slots and equals no name
    Vec<u32> table_;       // entry index + 1; 0 = free
    Vec<u32> seed_table_;  // table_ with the known names alone
    Vec<Move> moves_;      // of rare names, in order
    u32 limit_ = 0;        // with fewer entries than this, all arrays have room for one more
    u32 mask_ = 0;
    u32 shift_ = 0;
    // With a fixed difference between them names could be made that collide whatever the first one is.
    u64 multiplier_ = kMultiplier;
    u64 second_multiplier_ = kSecondMultiplier;
    u32 changed_at_ = 0;  // how many names there were when they were changed last
    Vec<char*> blocks_;   // owned copies
    u32 block_used_ = 0;
    u32 block_size_ = 0;  // of the last one
    u64 blocks_total_ = 0;
};

}  // namespace pyforge
