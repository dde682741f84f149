// Interned names: every identifier of a file is a 32-bit NameId, and those the library asks for have fixed ids.
#pragma once
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
}  // namespace names

// One per workspace. Ids are dense and belong to the file at hand: reset() forgets all but the known names.
class Interner {
  public:
    Interner();
    // `text` must outlive the next reset(): it is kept by reference (identifiers lie in the source text).
    // Reads up to 16 bytes from text.data() whatever its length: the buffer must be padded (source::kPadding).
    NameId intern_padded(const char* text, u32 length);
    // For any text: copies it when it is new.
    NameId intern_copy(std::string_view text);
    // kNone when the name does not occur in this file and is not a known one.
    [[nodiscard]] NameId find(std::string_view text) const noexcept;
    [[nodiscard]] std::string_view text(NameId id) const noexcept {
        return {entries_[id].text, entries_[id].length};
    }
    [[nodiscard]] u32 size() const noexcept { return entries_.size(); }
    void reset();

  private:
    struct Entry {
        const char* text;
        u32 length;
        u32 hash;
    };
    NameId insert(const char* text, u32 length, u32 hash, bool copy);
    void rehash(u32 slots);
    void seed();

    Vec<Entry> entries_;
    Vec<u32> table_;  // entry index + 1; 0 = free
    u32 mask_ = 0;
    Vec<char*> blocks_;  // owned copies
    u32 block_used_ = 0;
    u32 block_size_ = 0;

  public:
    ~Interner();
    Interner(const Interner&) = delete;
    Interner& operator=(const Interner&) = delete;
};

}  // namespace pyforge
