// Bytes to text: encodings as CPython finds them (byte order mark, PEP 263 declaration, UTF-8), line starts.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "source/buffer.hpp"
#include "source/text.hpp"

namespace pyforge::source {

enum class DecodeErrorCode : u8 {
    NulByte,              // source code cannot contain null bytes
    InvalidUtf8,          // no encoding is declared and the bytes are not UTF-8
    UnknownEncoding,      // CPython does not know the declared encoding
    UnsupportedEncoding,  // CPython knows it (or refuses it for its own reasons) and we do not read it
    EncodingWithBom,      // a declaration other than utf-8 after a byte order mark
    Undecodable,          // bytes that the declared encoding does not have
    TooLarge,             // does not fit 32-bit offsets
    InvalidNotebook,      // a notebook that is not JSON or has not a notebook's fields
    OtherLanguage,        // a notebook in another language than Python
};

struct DecodeError {
    DecodeErrorCode code = DecodeErrorCode::NulByte;
    u32 offset = 0;       // in the bytes of the file, byte order mark included
    u32 line = 1;         // 1-based
    u32 column = 0;       // 0-based, in bytes of the file
    std::string message;  // as CPython words it
};

enum class Input : u8 {
    Bytes,  // a file: byte order mark and declaration count
    Utf8,   // a string that has been decoded before: declarations are mere comments, as for compile(str)
};

// Decodes buffer.data()[0, buffer.size()), in place when it is UTF-8. On success `out` refers to memory of
// `buffer` and stays valid until the buffer's next use. On failure `out` is an empty text. Throws
// std::bad_alloc and nothing else.
bool decode(Buffer& buffer, Input input, Text& out, DecodeError& error);
// The same for bytes that lie elsewhere: copies them once, because the stages after this one need the
// padding.
bool decode(std::span<const char> bytes, Buffer& buffer, Input input, Text& out, DecodeError& error);

// The encoding that the first two lines declare, as it is spelled there; empty without one. `line` is its
// 1-based line.
[[nodiscard]] std::string_view declared_encoding(std::string_view bytes, u32& line) noexcept;

}  // namespace pyforge::source
