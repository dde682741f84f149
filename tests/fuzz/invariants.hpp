// What must hold for every input, whatever it is: the properties that the fuzz targets check.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "lex/lexer.hpp"
#include "parse/parser.hpp"
#include "source/decode.hpp"

namespace pyforge::fuzz {

// Prints the reason and aborts, so that a fuzzer keeps the input.
[[noreturn]] void broken(std::string_view what, u32 offset);
inline void require(bool holds, std::string_view what, u32 offset = 0) {
    if (!holds) [[unlikely]] {
        broken(what, offset);
    }
}

// One workspace for all inputs of a process, so that reuse is tested too.
struct FrontEnd {
    source::Buffer buffer;
    source::Text text;
    source::DecodeError decode_error;
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch scratch;
    parse::Tree tree;
    parse::SyntaxError error;

    // False: the bytes are no text.
    bool decode(const std::uint8_t* data, std::size_t size);
    void tokenize(lex::PythonVersion version);
    bool parse(lex::PythonVersion version);
};

// The version that an input asks for: its size chooses, so that every version is met.
[[nodiscard]] inline lex::PythonVersion version_of(std::size_t size) noexcept {
    return size % 4 != 3 ? lex::kNewestVersion
                         : static_cast<lex::PythonVersion>(lex::kOldestVersion + size % 7);
}

// Tokens are in order, brackets point at each other, and between tokens stands nothing but space, comments
// and line ends.
void check_tokens(const lex::Tokens& tokens, const source::Text& text);

// Post-order, parents, fields: the tree is one, and children lie inside their parents.
void check_tree(const parse::Tree& tree);

// Every name, number and string of the source lies in a node that can hold it.
void check_coverage(const parse::Tree& tree, Vec<u32>& scratch);

}  // namespace pyforge::fuzz
