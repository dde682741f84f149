// A tree for source that does not parse.
//
// How: broken lines are blanked in a copy of the text (same length, so that every offset stays true), the
// ordinary lexer and parser read the rest, and each blanked stretch becomes an ErrorStmt that keeps the names
// it mentions. Which lines are broken is found by two means that complement one another: our parser's own
// error position, line by line, which loses the least; and tree-sitter's error nodes, which see a whole
// statement at once and win where blanking lines does not converge. Both look at the top-level statements
// around an error by themselves, and at the whole text only where that is not enough. What stands outside the
// broken lines is thus parsed by the same code as ever, and equal to what it was.
#pragma once
#include "parse/parser.hpp"
#include "recover/document.hpp"

namespace pyforge::recover {

struct Options {
    Limits tree_sitter;
    u32 max_rounds = 48;      // attempts at parsing, each linear in the size
    u32 max_size = 8U << 20;  // larger texts get their diagnostic alone
    bool tree_sitter_first = false;
};

// Per thread, reused.
struct Scratch {
    Document document;
    Vec<char> text;   // the copy with its blanks; names of the tokens refer to it
    Vec<u8> blank;    // one a line
    Vec<char> piece;  // lines of the copy by themselves
    Vec<u32> piece_starts;
    Vec<LineSpan> spans;
    Vec<parse::ErrorRegion> regions;
    parse::SyntaxError error;
};

struct Outcome {
    bool recovered = false;  // `tokens` and `tree` are filled in; otherwise they are empty
    bool used_tree_sitter = false;
    u32 rounds = 0;
    u32 blanked_lines = 0;
};

// To be called after parse_module() refused the text. `tokens`, `names` and `tree` are overwritten; tree.text
// is `text`. scratch.text must live as long as they are used.
Outcome recover_module(const source::Text& text, lex::PythonVersion version, Interner& names,
                       lex::Tokens& tokens, parse::ParserScratch& parser, parse::Tree& tree, Scratch& scratch,
                       const Options& options = {});

}  // namespace pyforge::recover
