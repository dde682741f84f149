#pragma once
#include "lex/lexer.hpp"
#include "parse/tree.hpp"

namespace pyforge::parse {

// Memory that the parser reuses from file to file. Not thread-safe: one per thread.
struct ParserScratch {
    Vec<u32> stack;
};

// Builds the tree of a whole module. True: `out` is complete. False: `error` tells the first syntax error and
// `out` is empty; parse what can be parsed with recover/. `names` must be the interner that tokenize() used.
[[nodiscard]] bool parse_module(const source::Text& text, const lex::Tokens& tokens, Interner& names,
                                lex::PythonVersion version, ParserScratch& scratch, Tree& out,
                                SyntaxError& error);

}  // namespace pyforge::parse
