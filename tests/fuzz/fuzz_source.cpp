// The source stage: whatever the bytes, decoding ends in a text that keeps its promises or in an error with a
// place.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/unicode.hpp"
#include "lex/literals.hpp"
#include "source/decode.hpp"
#include "source/notebook.hpp"

namespace {

using namespace pyforge;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void check_text(const source::Text& text) {
    u32 lines = 1;
    u32 characters = 0;
    for (u32 i = 0; i < text.size;) {
        require(text.data[i] != '\0');
        if (text.data[i] == '\n' || (text.data[i] == '\r' && text.data[i + 1] != '\n')) {
            require(text.line_starts[lines] == i + 1);
            require(text.line_of(i) == lines);
            require(text.line_range(lines).end <= i);
            ++lines;
        }
        const unicode::Decoded decoded = unicode::decode_utf8(text.data + i);
        require(!text.ascii || decoded.length == 1);
        i += decoded.length;
        require(i <= text.size);
        ++characters;
    }
    require(text.line_count() == lines);
    require(text.characters_before(text.size) == characters);
    for (u32 i = 0; i < source::kPadding; ++i) {
        require(text.data[text.size + i] == '\0');
    }
}

// The bytes as the body of literals: checking and decoding agree.
void check_literals(const source::Text& text) {
    for (const int bits : {0, 1, 2, 3}) {
        const auto flags = static_cast<u8>(bits | lex::kHasBackslash);
        for (const lex::TokenKind kind : {lex::TokenKind::String, lex::TokenKind::FStringMiddle}) {
            lex::Token token{0, text.size, 0, kind, flags, 0};
            if (!text.ascii) {
                token.flags = static_cast<u8>(token.flags | lex::kNonAscii);
            }
            if (kind == lex::TokenKind::String && text.size < 2) {
                continue;
            }
            std::string value;
            lex::LiteralError error;
            const bool good = lex::append_string_value(token, text, value, &error);
            require(good == lex::check_string(token, text, nullptr));
            require(good || (!error.message.empty() && error.escape.end <= text.size));
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static source::Buffer buffer;
    static source::Notebook notebook;
    const std::span<const char> bytes(reinterpret_cast<const char*>(data), size);
    source::Text text;
    source::DecodeError error;
    if (source::decode(bytes, buffer, source::Input::Bytes, text, error)) {
        check_text(text);
        check_literals(text);
        std::string normal;
        unicode::nfkc(text.view(), normal);
        std::string again;
        unicode::nfkc(normal, again);
        require(normal == again);
    } else {
        require(error.offset < size && error.line >= 1 && !error.message.empty());
    }
    std::string cell(bytes.begin(), bytes.end());
    Vec<Range> escapes;
    source::replace_escapes(cell.data(), 0, static_cast<u32>(cell.size()), escapes);
    // The buffer has the bytes still when they were read in place; anew, since they may have been converted.
    (void)source::decode(bytes, buffer, source::Input::Utf8, text, error);
    if (source::decode_notebook(buffer, notebook, text, error)) {
        check_text(text);
        require(notebook.cells.empty() == (text.size == 0));
    }
    return 0;
}
