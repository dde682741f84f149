// Prints tokens for comparison with CPython's `tokenize`: reads paths from standard input, one a line, and
// answers each with the length of the answer, a line end, and the canonical text that
// tests/parity/oracle/worker_tokens.py describes.
//   dump_tokens 3NN          (308 … 314)
//   dump_tokens 3NN FILE     one token a line, for people
#include <cstdlib>
#include <iostream>
#include <string>

#include "lex/lexer.hpp"
#include "source/decode.hpp"
#include "source/file.hpp"

namespace {

using namespace pyforge;
using lex::TokenKind;

class Dump {
  public:
    explicit Dump(lex::PythonVersion version) : version_(version) {}

    const std::string& canonical(const std::string& path) {
        out_.clear();
        if (read(path)) {
            if (tokens_.errors.empty()) {
                tokens();
                for (const Range& c : tokens_.comments) {
                    line("COMMENT", c.start, c.end);
                }
            } else {
                const lex::LexError& e = tokens_.errors[0];
                out_ = "error " + std::to_string(text_.line_of(e.start)) + ' ' + describe(e, text_, tokens_);
            }
        }
        return out_;
    }

    const std::string& people(const std::string& path) {
        out_.clear();
        if (read(path)) {
            for (const lex::Token& t : tokens_.items) {
                const source::LineColumn at = text_.char_position(t.start);
                out_ += std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
                        std::string(lex::kind_name(t.kind)) + ' ' + std::string(text_.slice(t.start, t.end)) +
                        " value=" + std::to_string(static_cast<i32>(t.value)) +
                        " flags=" + std::to_string(t.flags) + '\n';
            }
            for (const lex::LexError& e : tokens_.errors) {
                const source::LineColumn at = text_.char_position(e.start);
                out_ += "error " + std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
                        describe(e, text_, tokens_) + '\n';
            }
        }
        return out_;
    }

  private:
    bool read(const std::string& path) {
        source::FileError file_error;
        source::DecodeError decode_error;
        if (!source::read_file(path.c_str(), buffer_, file_error)) {
            out_ = "error 0 " + file_error.message;
            return false;
        }
        if (!source::decode(buffer_, source::Input::Bytes, text_, decode_error)) {
            out_ = "error " + std::to_string(decode_error.line) + ' ' + decode_error.message;
            return false;
        }
        names_.reset();
        lex::tokenize(text_, version_, names_, tokens_);
        return true;
    }

    void place(u32 offset) {
        const source::LineColumn at = text_.char_position(offset);
        out_ += std::to_string(at.line);
        out_ += ':';
        out_ += std::to_string(at.column);
    }

    void line(std::string_view kind, u32 start, u32 end, std::string_view spelling = {}) {
        out_ += kind;
        out_ += ' ';
        place(start);
        out_ += '-';
        place(end);
        if (!spelling.empty()) {
            out_ += ' ';
            out_ += spelling;
        }
        out_ += '\n';
    }

    void tokens() {
        static constexpr std::string_view kNumberKinds[] = {"INT", "FLOAT", "IMAGINARY"};
        for (u32 i = 0; i < tokens_.size(); ++i) {
            const lex::Token& t = tokens_[i];
            switch (t.kind) {
                case TokenKind::EndMarker:
                    break;
                case TokenKind::Newline:
                    out_ += "NEWLINE ";
                    place(t.start);
                    out_ += '\n';
                    break;
                case TokenKind::Dedent:
                    out_ += "DEDENT\n";
                    break;
                case TokenKind::Indent:
                    line("INDENT", t.start, t.end);
                    break;
                case TokenKind::Name:
                    line("NAME", t.start, t.end);
                    break;
                case TokenKind::Number:
                    line(kNumberKinds[t.flags & lex::kNumberKindMask], t.start, t.end);
                    break;
                case TokenKind::String:
                    line("STRING", t.start, t.end);
                    break;
                case TokenKind::FStringStart:
                    if (version_ < 312) {
                        // One token then, whatever stands inside it.
                        i = t.value;
                        line("STRING", t.start, tokens_[i].end);
                        break;
                    }
                    [[fallthrough]];
                case TokenKind::TStringStart:
                    line("START", t.start, t.end);
                    break;
                case TokenKind::FStringMiddle:
                case TokenKind::TStringMiddle:
                    out_ += "MIDDLE ";
                    place(t.start);
                    out_ += '\n';
                    break;
                case TokenKind::FStringEnd:
                case TokenKind::TStringEnd:
                    line("END", t.start, t.end);
                    break;
                default:
                    line(lex::is_keyword(t.kind) ? "NAME" : "OP", t.start, t.end, lex::kind_text(t.kind));
            }
        }
    }

    lex::PythonVersion version_;
    source::Buffer buffer_;
    source::Text text_;
    Interner names_;
    lex::Tokens tokens_;
    std::string out_;
};

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const int version = argc > 1 ? std::atoi(argv[1]) : 0;
    if (version < lex::kOldestVersion || version > lex::kNewestVersion || argc > 3) {
        std::cerr << "usage: dump_tokens 308…314 [FILE]\n";
        return 2;
    }
    Dump dump(static_cast<lex::PythonVersion>(version));
    if (argc == 3) {
        std::cout << dump.people(argv[2]);
        return 0;
    }
    for (std::string path; std::getline(std::cin, path);) {
        const std::string& answer = dump.canonical(path);
        std::cout << answer.size() << '\n' << answer << std::flush;
    }
    return 0;
}
