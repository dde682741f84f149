// The way from a string to its metrics, for the tests of this folder.
#pragma once
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

#include "metrics/measure.hpp"
#include "parse/parser.hpp"
#include "source/decode.hpp"

namespace pyforge::metrics {

class Measured {
  public:
    explicit Measured(std::string_view code) { run(code); }

    void run(std::string_view code) {
        source::DecodeError decode_error;
        if (!source::decode({code.data(), code.size()}, buffer, source::Input::Bytes, text, decode_error)) {
            throw std::runtime_error(decode_error.message);
        }
        names.reset();
        lex::tokenize(text, lex::kNewestVersion, names, tokens);
        parse::SyntaxError error;
        if (!parse::parse_module(text, tokens, names, lex::kNewestVersion, parser, tree, error)) {
            throw std::runtime_error(error.message);
        }
        measure(tree, scratch, file);
    }

    // By qualified name; throws when there is none.
    [[nodiscard]] const FunctionMetrics& function(std::string_view name) const {
        for (const FunctionMetrics& f : file.functions) {
            std::string path;
            append_qualified_name(file, f, names, path);
            if (path == name) {
                return f;
            }
        }
        throw std::runtime_error("no function " + std::string(name));
    }
    [[nodiscard]] const ClassMetrics& cls(std::string_view name) const {
        for (const ClassMetrics& c : file.classes) {
            std::string path;
            append_qualified_name(file, c, names, path);
            if (path == name) {
                return c;
            }
        }
        throw std::runtime_error("no class " + std::string(name));
    }

    source::Buffer buffer;
    source::Text text;
    Interner names;
    lex::Tokens tokens;
    parse::ParserScratch parser;
    parse::Tree tree;
    Scratch scratch;
    FileMetrics file;
};

}  // namespace pyforge::metrics
