// Prints the tokens of files for comparison with other tokenizers: one JSON object a line and a file.
//   dump_tokens [--version 3.N] [--text] FILE…      (no FILE: names from standard input, one a line)
// {"path", "error": sentence and line or null, "tokens": [[kind, start line, start column, end line, end
// column, name]]} with columns in characters; --text: one token a line, for people.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

#include "lex/lexer.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

struct Dump {
    source::Buffer buffer;
    Interner names;
    lex::Tokens tokens;
    lex::PythonVersion version = lex::kNewestVersion;
    bool plain = false;

    void file(const std::string& path) {
        source::FileError file_error;
        source::DecodeError decode_error;
        source::Text text;
        if (!source::read_file(path.c_str(), buffer, file_error)) {
            std::cout << "{\"path\":" << json_string(path)
                      << ",\"unread\":" << json_string(file_error.message) << "}\n";
            return;
        }
        if (!source::decode(buffer, source::Input::Bytes, text, decode_error)) {
            std::cout << "{\"path\":" << json_string(path)
                      << ",\"undecoded\":" << json_string(decode_error.message)
                      << ",\"line\":" << decode_error.line << "}\n";
            return;
        }
        names.reset();
        lex::tokenize(text, version, names, tokens);
        if (plain) {
            people(text);
        } else {
            machine(path, text);
        }
    }

    void people(const source::Text& text) const {
        for (const lex::Token& t : tokens.items) {
            const source::LineColumn at = text.char_position(t.start);
            std::cout << at.line << ':' << at.column << ' ' << lex::kind_name(t.kind) << ' '
                      << json_string(text.slice(t.start, t.end))
                      << " value=" << static_cast<i64>(static_cast<i32>(t.value))
                      << " flags=" << static_cast<unsigned>(t.flags) << '\n';
        }
        for (const lex::LexError& e : tokens.errors) {
            const source::LineColumn at = text.char_position(e.start);
            std::cout << "error " << at.line << ':' << at.column << ' ' << describe(e, text, tokens) << '\n';
        }
    }

    void machine(const std::string& path, const source::Text& text) const {
        std::string out = "{\"path\":" + json_string(path) + ",\"error\":";
        if (tokens.errors.empty()) {
            out += "null";
        } else {
            const lex::LexError& e = tokens.errors[0];
            const source::LineColumn at = text.char_position(e.start);
            out += '[' + json_string(describe(e, text, tokens)) + ',' + std::to_string(at.line) + ',' +
                   std::to_string(at.column) + ']';
        }
        out += ",\"tokens\":[";
        bool first = true;
        for (const lex::Token& t : tokens.items) {
            const source::LineColumn start = text.char_position(t.start);
            const source::LineColumn end = text.char_position(t.end);
            out += first ? "[\"" : ",[\"";
            first = false;
            out += lex::kind_name(t.kind);
            out += '"';
            for (const u32 n : {start.line, start.column, end.line, end.column}) {
                out += ',' + std::to_string(n);
            }
            if (t.kind == lex::TokenKind::Name) {
                out += ',' + json_string(names.text(t.value));
            }
            out += ']';
        }
        out += "],\"comments\":[";
        first = true;
        for (const Range& c : tokens.comments) {
            const source::LineColumn start = text.char_position(c.start);
            const source::LineColumn end = text.char_position(c.end);
            out += first ? "[" : ",[";
            first = false;
            out += std::to_string(start.line) + ',' + std::to_string(start.column) + ',' +
                   std::to_string(end.line) + ',' + std::to_string(end.column) + ']';
        }
        std::cout << out << "]}\n";
    }
};

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    Dump dump;
    std::vector<std::string> paths;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--version") == 0 && i + 1 < argc) {
            const char* dot = std::strchr(argv[++i], '.');
            dump.version = static_cast<lex::PythonVersion>(300 + (dot == nullptr ? 0 : std::atoi(dot + 1)));
        } else if (std::strcmp(argv[i], "--text") == 0) {
            dump.plain = true;
        } else {
            paths.emplace_back(argv[i]);
        }
    }
    if (paths.empty()) {
        for (std::string line; std::getline(std::cin, line);) {
            dump.file(line);
        }
    }
    for (const std::string& path : paths) {
        dump.file(path);
    }
    return 0;
}
