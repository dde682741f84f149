// Texts that may be SQL, and how to tell.
#pragma once
#include <string>

#include "lint/context.hpp"

namespace pyforge::rules::sql {

// SELECT … FROM, DELETE FROM, INSERT/REPLACE … VALUES, UPDATE … SET, as words in either case. A text with
// `\n` written as two characters is not broken there.
[[nodiscard]] bool looks_like_query(std::string_view text) noexcept;

// Appends the value of a string constant, with line ends, tabs and quotes as escapes.
void append_value(const lint::Context& ctx, parse::NodeId constant, std::string& out);
// Appends a stretch of source on one line: comments left out, white space between tokens as one blank,
// strings as append_value() writes them, in quotes.
void append_source(const lint::Context& ctx, Range range, std::string& out);
// Appends what stands between the quotes of an f-string's parts, as written.
void append_parts(const lint::Context& ctx, parse::NodeId joined, std::string& out);

}  // namespace pyforge::rules::sql
