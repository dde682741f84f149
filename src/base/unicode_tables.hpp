// What cmake/unicode_tables.py writes; only unicode.cpp reads it.
#pragma once
#include <span>

#include "base/types.hpp"

namespace pyforge::unicode::tables {

enum Flag : u8 {
    kXidStart = 1,
    kXidContinue = 2,
    kPrintable = 4,
    kUnstable = 8,  // NFKC may change it, or what stands before it because of it
};
// Flags of c: flag_blocks[flag_index[c >> 8]][c & 255].
extern const u8 flag_index[0x1100];
extern const u8 flag_blocks[][256];

// The full compatibility decomposition, Hangul left out; sorted by character.
struct Decomposition {
    u32 character;
    u16 offset;  // into decomposed
    u16 length;
};
extern const std::span<const Decomposition> decompositions;
extern const std::span<const u32> decomposed;

struct CombiningClass {
    u32 first;
    u32 last;
    u8 value;
};
extern const std::span<const CombiningClass> combining_classes;  // sorted, those that are not 0

struct Composition {
    u64 pair;  // first << 32 | second
    u32 composed;
};
extern const std::span<const Composition> compositions;  // sorted

// Names in ASCII order, upper case, in blocks of kNameBlock. An entry: bytes shared with the one before (0
// for the first of a block), bytes of its own, those bytes, three bytes of code point, little endian.
inline constexpr u32 kNameBlock = 32;
extern const std::span<const u32> name_blocks;  // where each block begins
extern const std::span<const char> names;
extern const u32 name_count;

struct Span {
    u32 first;
    u32 last;
};
extern const std::span<const Span> unified_ideographs;

}  // namespace pyforge::unicode::tables
