// Text to tree in one call, for the tests of this layer.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "lex/lexer.hpp"
#include "parse/dump.hpp"
#include "parse/parser.hpp"
#include "source/decode.hpp"

namespace pyforge::parse {

struct Parsed {
    source::Buffer buffer;
    source::Text text;
    lex::Tokens tokens;
    Interner names;
    ParserScratch scratch;
    Tree tree;
    SyntaxError error;
    bool ok = false;

    [[nodiscard]] std::string canonical(bool fstring_positions = true) const {
        DumpScratch dump;
        std::string out;
        dump_canonical(tree, fstring_positions, dump, out);
        return out;
    }
    [[nodiscard]] std::string readable(ReadableOptions options = {}) const {
        DumpScratch dump;
        std::string out;
        dump_readable(tree, options, dump, out);
        return out;
    }
    [[nodiscard]] u32 error_line() const { return text.line_of(error.start); }
};

inline std::unique_ptr<Parsed> parse_text(std::string_view bytes,
                                          lex::PythonVersion version = lex::kNewestVersion) {
    auto made = std::make_unique<Parsed>();
    source::DecodeError decode_error;
    if (source::decode({bytes.data(), bytes.size()}, made->buffer, source::Input::Bytes, made->text,
                       decode_error)) {
        lex::tokenize(made->text, version, made->names, made->tokens);
        made->ok = parse_module(made->text, made->tokens, made->names, version, made->scratch, made->tree,
                                made->error);
    }
    return made;
}

}  // namespace pyforge::parse
