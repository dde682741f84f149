#pragma once
#include <string>

#include "base/names.hpp"
#include "lex/token.hpp"
#include "source/text.hpp"

namespace pyforge::lex {

// 3.8 … 3.14 as 308 … 314.
using PythonVersion = u16;
inline constexpr PythonVersion kOldestVersion = 308;
inline constexpr PythonVersion kNewestVersion = 314;

// Reads the whole text; never fails: what is wrong stands in out.errors. `out` is cleared first and its
// memory reused.
void tokenize(const source::Text& text, PythonVersion version, Interner& names, Tokens& out);

// The sentence for people, close to CPython's.
[[nodiscard]] std::string describe(const LexError& error, const source::Text& text, const Tokens& tokens);

}  // namespace pyforge::lex
