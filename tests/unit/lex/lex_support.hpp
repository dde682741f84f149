// A text, its tokens, and both in words.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "lex/lexer.hpp"
#include "source/decode.hpp"

namespace pyforge::lex::testing {

// Concatenation that g++ 12 does not warn about for no reason.
[[gnu::noinline]] inline std::string join(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (const std::string_view part : parts) {
        out += part;
    }
    return out;
}

class Lexed {
  public:
    explicit Lexed(std::string_view source, PythonVersion version = kNewestVersion) {
        source::DecodeError error;
        source::decode({source.data(), source.size()}, buffer, source::Input::Utf8, text, error);
        tokenize(text, version, names, tokens);
    }

    [[nodiscard]] std::string_view slice(const Token& t) const { return text.slice(t.start, t.end); }

    // "Name Equal Number Newline EndMarker"
    [[nodiscard]] std::string kinds() const {
        std::string out;
        for (const Token& t : tokens.items) {
            if (!out.empty()) {
                out += ' ';
            }
            out += kind_name(t.kind);
        }
        return out;
    }
    // Spellings with a bar between them, of the tokens that have one.
    [[nodiscard]] std::string spellings() const {
        std::string out;
        for (const Token& t : tokens.items) {
            if (t.end > t.start) {
                if (!out.empty()) {
                    out += '|';
                }
                out += slice(t);
            }
        }
        return out;
    }
    // "LINE:COLUMN sentence" of the first error; empty without one.
    [[nodiscard]] std::string error() const {
        if (tokens.errors.empty()) {
            return {};
        }
        const LexError& e = tokens.errors[0];
        const source::LineColumn at = text.char_position(e.start);
        std::string out = std::to_string(at.line);
        out += ':';
        out += std::to_string(at.column);
        out += ' ';
        out += describe(e, text, tokens);
        return out;
    }

    source::Buffer buffer;
    source::Text text;
    Interner names;
    Tokens tokens;
};

}  // namespace pyforge::lex::testing
