// The encodings that CPython knows by name. The tables are generated at build time from the codecs of the
// Python that builds us (cmake/codec_tables.py); multi-byte ones are read by the system's iconv.
#pragma once
#include <span>
#include <string_view>

#include "base/fixed_text.hpp"
#include "base/types.hpp"

namespace pyforge::source {

enum class CodecKind : u8 {
    Utf8,
    Ascii,
    Latin1,
    Table,        // up to three bytes, one character
    Iconv,        // read by iconv, which may see a rare character otherwise than CPython does
    NotText,      // a codec between bytes and bytes or text and text (rot13, hex …): CPython refuses it
    Unsupported,  // CPython reads it (utf-7's kin) or fails at it (utf-16): not read here
};

struct Codec {
    const char* name;        // CPython's name of it
    const char* iconv_name;  // CodecKind::Iconv
    u16 node;                // CodecKind::Table: where its trie begins
    CodecKind kind;
};

// The tries of all tables: a node holds entries for the bytes first … last. An entry is a character,
// kUndefined, or kFirstNode + the node of the next byte.
struct CodecNode {
    u8 first;
    u8 last;
    u32 offset;  // into codec_entries
};
inline constexpr u16 kUndefined = 0xFFFE;
inline constexpr u16 kFirstNode = 0xD800;
inline constexpr u16 kLastNode = 0xDFFF;

struct CodecAlias {
    FixedText<31> name;  // normalised
    u16 codec;
    bool dotted;  // dots may stand for its underscores
};

namespace tables {
extern const std::span<const Codec> codecs;
extern const std::span<const CodecAlias> codec_aliases;  // sorted
extern const CodecNode codec_nodes[];
extern const u16 codec_entries[];
}  // namespace tables

// By any spelling that CPython accepts ("Latin_1", "ISO-8859-1" …); null when it is unknown.
[[nodiscard]] const Codec* find_codec(std::string_view spelling) noexcept;

}  // namespace pyforge::source
