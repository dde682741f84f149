// What the parser makes of files, for comparison with CPython (tests/parity/syntax.py).
//   syntax_dump [VERSION] [--no-fstring-positions] [--readable]       VERSION like 314 (the default) or 311
// Reads one path a line; answers each with a length in bytes, a line end, and that many bytes: the canonical
// (or readable) dump of the tree, or `error LINE MESSAGE`.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "lex/lexer.hpp"
#include "parse/dump.hpp"
#include "parse/parser.hpp"
#include "source/decode.hpp"

namespace {
using namespace pyforge;

bool read_file(const char* path, source::Buffer& buffer) {
    std::FILE* file = std::fopen(path, "rb");
    if (file == nullptr) {
        return false;
    }
    std::fseek(file, 0, SEEK_END);
    const long size = std::ftell(file);
    std::rewind(file);
    const auto wanted = static_cast<u32>(size < 0 ? 0 : size);
    const std::size_t got = std::fread(buffer.prepare(wanted), 1, wanted, file);
    std::fclose(file);
    buffer.set_size(static_cast<u32>(got));
    return true;
}

std::string error_line(u32 line, const std::string& message) {
    return "error " + std::to_string(line) + " " + message;
}
}  // namespace

int main(int argc, char** argv) {
    lex::PythonVersion version = lex::kNewestVersion;
    bool fstring_positions = true;
    bool readable = false;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--no-fstring-positions") == 0) {
            fstring_positions = false;
        } else if (std::strcmp(argv[i], "--readable") == 0) {
            readable = true;
        } else {
            version = static_cast<lex::PythonVersion>(std::atoi(argv[i]));
        }
    }
    source::Buffer buffer;
    lex::Tokens tokens;
    Interner names;
    parse::ParserScratch parser_scratch;
    parse::DumpScratch dump_scratch;
    parse::Tree tree;
    std::string path;
    std::string answer;
    char line[8192];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
        path.assign(line, std::strcspn(line, "\n"));
        answer.clear();
        source::Text text;
        source::DecodeError decode_error;
        if (!read_file(path.c_str(), buffer)) {
            answer = "error 0 cannot be read";
        } else if (!source::decode(buffer, source::Input::Bytes, text, decode_error)) {
            answer = error_line(decode_error.line, decode_error.message);
        } else {
            names.reset();
            lex::tokenize(text, version, names, tokens);
            parse::SyntaxError error;
            if (parse::parse_module(text, tokens, names, version, parser_scratch, tree, error)) {
                if (readable) {
                    parse::dump_readable(tree, {}, dump_scratch, answer);
                } else {
                    parse::dump_canonical(tree, fstring_positions, dump_scratch, answer);
                }
            } else {
                answer = error_line(text.line_of(error.start), error.message);
            }
        }
        std::printf("%zu\n", answer.size());
        std::fwrite(answer.data(), 1, answer.size(), stdout);
        std::fflush(stdout);
    }
    return 0;
}
