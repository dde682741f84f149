// Text in a declared encoding to UTF-8.
#pragma once
#include <string_view>

#include "base/vec.hpp"
#include "source/codecs.hpp"

namespace pyforge::source {

struct ConvertFault {
    u32 offset = 0;
    u32 length = 1;  // bytes that the message blames
    const char* reason = "";
    bool too_large = false;
    bool unavailable = false;  // this system's iconv does not have the encoding
};

// Table, Latin1, Ascii and Iconv codecs. Replaces `out` by the text and kPadding NUL bytes that its size
// does not count.
bool convert(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault);

// Whether some of its characters take more than one byte.
[[nodiscard]] bool has_sequences(const Codec& codec) noexcept;

}  // namespace pyforge::source
