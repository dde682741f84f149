// Prints every string and number literal of files with its value, for comparison with CPython's: a line each
// of
//   hex of the literal's source TAB kind TAB hex of the value, or the error's sentence
// Kinds: str bytes int float imaginary error. Integers are hexadecimal, floats as the hex of their 64 bits.
//   dump_literals FILE…      (no FILE: names from standard input, one a line)
#include <bit>
#include <iostream>
#include <string>

#include "lex/lexer.hpp"
#include "lex/literals.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;

std::string hex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += kDigits[static_cast<unsigned char>(c) >> 4U];
        out += kDigits[static_cast<unsigned char>(c) & 15U];
    }
    return out;
}

std::string hex(double value) {
    const auto bits = std::bit_cast<u64>(value);
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) {
        out += "0123456789abcdef"[bits >> shift & 15U];
    }
    return out;
}

void dump(const std::string& path) {
    static source::Buffer buffer;
    static Interner names;
    static lex::Tokens tokens;
    source::FileError file_error;
    source::DecodeError decode_error;
    source::Text text;
    if (!source::read_file(path.c_str(), buffer, file_error) ||
        !source::decode(buffer, source::Input::Bytes, text, decode_error)) {
        return;
    }
    names.reset();
    lex::tokenize(text, lex::kNewestVersion, names, tokens);
    for (const lex::Token& token : tokens.items.span()) {
        const std::string_view literal = text.slice(token.start, token.end);
        if (token.kind == lex::TokenKind::String) {
            std::string value;
            lex::LiteralError error;
            const bool good = lex::append_string_value(token, text, value, &error);
            if (good != lex::check_string(token, text, nullptr)) {
                std::cout << "check_string and append_string_value disagree\n";
            }
            const char* kind = !good ? "error" : (token.flags & lex::kBytes) != 0 ? "bytes" : "str";
            std::cout << hex(literal) << '\t' << kind << '\t' << (good ? hex(value) : error.message) << '\n';
        } else if (token.kind == lex::TokenKind::Number) {
            std::cout << hex(literal) << '\t';
            switch (token.flags & lex::kNumberKindMask) {
                case lex::kInt:
                    std::cout << "int\t" << lex::integer_hex(literal) << '\n';
                    break;
                case lex::kFloat:
                    std::cout << "float\t" << hex(lex::float_value(literal)) << '\n';
                    break;
                default:
                    std::cout << "imaginary\t" << hex(lex::float_value(literal)) << '\n';
                    break;
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    for (int i = 1; i < argc; ++i) {
        dump(argv[i]);
    }
    if (argc == 1) {
        for (std::string path; std::getline(std::cin, path);) {
            dump(path);
        }
    }
}
