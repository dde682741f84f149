// parse_files pyforge|tree-sitter: reads names of files from standard input, one a line, parses each, says how many bytes it
// saw. What bench/compare.py times as "the parser alone".
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>

#include "lex/lexer.hpp"
#include "parse/parser.hpp"
#include "recover/document.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

int main(int argc, char** argv) {
    using namespace pyforge;
    const bool ours = argc == 2 && std::strcmp(argv[1], "pyforge") == 0;
    if (!ours && !(argc == 2 && std::strcmp(argv[1], "tree-sitter") == 0)) {
        std::fputs("usage: parse_files pyforge|tree-sitter <NAMES\n", stderr);
        return 2;
    }
    source::Buffer buffer;
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch scratch;
    parse::Tree tree;
    parse::SyntaxError error;
    recover::Document document;
    recover::Limits limits;
    limits.max_size = kNone;
    limits.max_depth = kNone;
    u64 bytes = 0;
    u32 refused = 0;
    for (std::string path; std::getline(std::cin, path);) {
        source::FileError file_error;
        source::DecodeError decode_error;
        source::Text text;
        if (!source::read_file(path.c_str(), buffer, file_error) ||
            !source::decode(buffer, source::Input::Bytes, text, decode_error)) {
            ++refused;
            continue;
        }
        bytes += text.size;
        if (ours) {
            names.reset();
            lex::tokenize(text, lex::kNewestVersion, names, tokens);
            refused += parse::parse_module(text, tokens, names, lex::kNewestVersion, scratch, tree, error) ? 0 : 1;
        } else {
            refused += document.parse(text, limits) == recover::ParseStatus::Ok ? 0 : 1;
        }
    }
    std::printf("%llu bytes, %u files refused\n", static_cast<unsigned long long>(bytes), refused);
    return 0;
}
