// Decodes files as the source stage does, for comparison with CPython: one line a file,
//   text TAB number of lines TAB hex of the decoded UTF-8     or
//   error TAB line TAB sentence
// The names of the files come from standard input, one a line.
#include <iostream>
#include <string>

#include "source/decode.hpp"
#include "source/file.hpp"

using namespace pyforge;

int main() {
    std::ios::sync_with_stdio(false);
    constexpr std::string_view kDigits = "0123456789abcdef";
    source::Buffer buffer;
    for (std::string path; std::getline(std::cin, path);) {
        source::FileError file_error;
        source::DecodeError error;
        source::Text text;
        if (!source::read_file(path.c_str(), buffer, file_error)) {
            std::cout << "unread\t0\t" << file_error.message << '\n';
        } else if (!source::decode(buffer, source::Input::Bytes, text, error)) {
            std::cout << "error\t" << error.line << '\t' << error.message << '\n';
        } else {
            std::cout << "text\t" << text.line_count() << '\t';
            for (const char c : text.view()) {
                const auto byte = static_cast<unsigned char>(c);
                std::cout << kDigits[byte >> 4U] << kDigits[byte & 15U];
            }
            std::cout << '\n';
        }
    }
}
