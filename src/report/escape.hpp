// Text made safe for the formats that take it in.
#pragma once
#include <string>
#include <string_view>

#include "base/types.hpp"

namespace pyforge::report {

// Length of the well-formed UTF-8 character at text[at], 0 when there is none (ASCII has none here); a lone
// surrogate in three bytes counts as one.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t at) noexcept;

// Control characters as \x1b: they would reach a terminal, or break a format of lines.
void append_clean(std::string_view text, std::string& out);

// As content or a double-quoted attribute of XML 1.0. What no XML may hold (control characters, U+FFFE, bytes
// that are no UTF-8) is written as \x1b or as U+FFFD.
void append_xml(std::string_view text, std::string& out);

}  // namespace pyforge::report
