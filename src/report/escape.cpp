#include "report/escape.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <iterator>

namespace pyforge::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void append_hex(unsigned byte, std::string& out) {
    fmt::format_to(std::back_inserter(out), FMT_STRING("\\x{:02x}"), byte);
}

bool is_control(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

// Bytes at the beginning that are no control characters: all of them, eight at a time as long as that goes.
std::size_t clean_length(std::string_view text) noexcept {
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U;
    constexpr std::uint64_t kHighBits = kOnes * 0x80U;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        // A borrow out of one byte may mark the next one too: then the bytes are looked at one by one.
        const std::uint64_t deleted = word ^ (kOnes * 0x7FU);
        if ((((word - kOnes * 0x20U) & ~word) | ((deleted - kOnes) & ~deleted)) & kHighBits) {
            break;
        }
    }
    while (at < text.size() && !is_control(text[at])) {
        ++at;
    }
    return at;
}

// The entity of a character that XML gives a meaning to; empty for others.
std::string_view entity(char c) noexcept {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        case '\t':
            return "&#9;";
        default:
            return {};
    }
}

// Surrogates, U+FFFE and U+FFFF: characters of UTF-8 that are none of XML.
bool unfit(std::string_view character) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() != 3) {
        return false;
    }
    return (byte(0) == 0xED && byte(1) >= 0xA0) || (byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE);
}

}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(at);
    if (lead < 0xC2) {
        return 0;
    }
    if (lead < 0xE0) {
        return follows(at + 1) ? 2 : 0;
    }
    if (lead < 0xF0) {
        const bool shortest = lead != 0xE0 || byte(at + 1) >= 0xA0;
        return shortest && follows(at + 1) && follows(at + 2) ? 3 : 0;
    }
    if (lead < 0xF5) {
        const bool in_range = (lead != 0xF0 || byte(at + 1) >= 0x90) && (lead != 0xF4 || byte(at + 1) < 0x90);
        return in_range && follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

void append_clean(std::string_view text, std::string& out) {
    std::size_t start = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        at += clean_length(text.substr(at));
        if (at < text.size() && is_control(text[at])) {
            out.append(text, start, at - start);
            append_hex(static_cast<unsigned char>(text[at]), out);
            start = ++at;
        }
    }
    out.append(text, start);
}

void append_xml(std::string_view text, std::string& out) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            const std::size_t length = character_length(text, at);
            const std::string_view character = text.substr(at, length);
            out += length == 0 || unfit(character) ? kReplacement : character;
            at += length == 0 ? 1 : length;
            continue;
        }
        if (const std::string_view name = entity(text[at]); !name.empty()) {
            out += name;
        } else if (byte < 0x20 || byte == 0x7F) {
            append_hex(byte, out);
        } else {
            out += text[at];
        }
        ++at;
    }
}

}  // namespace pyforge::report
