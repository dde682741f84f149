// The encodings that CPython knows by name. The tables are generated at build time from the codecs of the
// Python that builds us (cmake/codec_tables.py); multi-byte ones are read by the system's iconv.
#pragma once
#include <span>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::source {

enum class CodecKind : u8 {
    Utf8,
    Ascii,
    Latin1,
    Charmap,      // one byte, one character
    Iconv,        // multi-byte: iconv reads it
    NotText,      // a codec between bytes and bytes or text and text (rot13, hex …): CPython refuses it
    Unsupported,  // CPython reads it (utf-7's kin) or fails at it (utf-16): not read here
};

struct Codec {
    const char* name;        // CPython's name of it
    const char* iconv_name;  // CodecKind::Iconv
    const u16* table;        // CodecKind::Charmap: 256 characters, kUndefined where there is none
    CodecKind kind;
};
inline constexpr u16 kUndefined = 0xFFFE;

struct CodecAlias {
    std::string_view name;  // normalised
    u16 codec;
    bool dotted;  // dots may stand for its underscores
};

namespace tables {
extern const std::span<const Codec> codecs;
extern const std::span<const CodecAlias> codec_aliases;  // sorted
}  // namespace tables

// By any spelling that CPython accepts ("Latin_1", "ISO-8859-1" …); null when it is unknown.
[[nodiscard]] const Codec* find_codec(std::string_view spelling) noexcept;

}  // namespace pyforge::source
