#pragma once
#include "lex/lexer.hpp"
#include "parse/tree.hpp"

namespace pyforge::parse {

// Memory that the parser reuses from file to file. Not thread-safe: one per thread.
struct ParserScratch {
    Vec<u32> stack;
};

// A stretch of whole lines that does not parse: blanked in what the lexer read, maybe but for a placeholder
// (a 0 at `start`), and an ErrorStmt in the tree.
struct ErrorRegion {
    u32 start;   // first character that is not white space
    u32 end;     // end of the last line, without its line end
    u32 column;  // of start, in bytes
};

// How to parse a text whose broken regions are known (recover/ finds them). Besides the regions, the parser
// then takes what blanking leaves behind: a block without its header, a header without its block.
struct Recovery {
    std::span<const ErrorRegion> regions;  // in order, not overlapping
};

// Builds the tree of a whole module. True: `out` is complete. False: `error` tells the first syntax error and
// `out` is empty; parse what can be parsed with recover/. `names` must be the interner that tokenize() used.
[[nodiscard]] bool parse_module(const source::Text& text, const lex::Tokens& tokens, Interner& names,
                                lex::PythonVersion version, ParserScratch& scratch, Tree& out,
                                SyntaxError& error, const Recovery* recovery = nullptr);

}  // namespace pyforge::parse
