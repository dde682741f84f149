#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace pyforge::report {
namespace {

// Length of the well-formed character at text[at], 0 when there is none; a surrogate (WTF-8) counts as one.
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

bool plain(unsigned char c) noexcept {
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

}  // namespace

void JsonWriter::value(u64 number) {
    separate();
    fmt::format_to(std::back_inserter(out_), FMT_STRING("{}"), number);
}

void JsonWriter::value(i32 number) {
    separate();
    fmt::format_to(std::back_inserter(out_), FMT_STRING("{}"), number);
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number)) {
        null();
        return;
    }
    separate();
    fmt::format_to(std::back_inserter(out_), FMT_STRING("{}"), number);
}

void JsonWriter::open(char bracket, Layout layout) {
    separate();
    out_ += bracket;
    ++depth_;
    if (layout == Layout::Line && line_depth_ == 0) {
        line_depth_ = depth_;
    }
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (!first_ && line_depth_ == 0) {
        new_line();
    }
    if (depth_ + 1 == line_depth_) {
        line_depth_ = 0;
    }
    out_ += bracket;
    first_ = false;
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) {
        return;
    }
    if (!first_) {
        out_ += line_depth_ != 0 && indent_ != 0 ? ", " : ",";
    }
    first_ = false;
    if (line_depth_ == 0) {
        new_line();
    }
}

void JsonWriter::new_line() {
    if (indent_ != 0) {
        out_ += '\n';
        out_.append(std::size_t{depth_} * indent_, ' ');
    }
}

void JsonWriter::string(std::string_view text) {
    out_ += '"';
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (plain(c)) {
            ++at;
            continue;
        }
        const std::size_t length = c >= 0x80 ? character_length(text, at) : 0;
        const bool surrogate = length == 3 && c == 0xED && static_cast<unsigned char>(text[at + 1]) >= 0xA0;
        if (length != 0 && !surrogate) {
            at += length;
            continue;
        }
        out_.append(text, done, at - done);
        if (surrogate) {
            const unsigned second = static_cast<unsigned char>(text[at + 1]) & 0x3FU;
            const unsigned third = static_cast<unsigned char>(text[at + 2]) & 0x3FU;
            fmt::format_to(std::back_inserter(out_), FMT_STRING("\\u{:04x}"), 0xD000U | second << 6U | third);
        } else if (c >= 0x80) {
            out_ += "\xEF\xBF\xBD";
        } else if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += static_cast<char>(c);
        } else if (c == '\n') {
            out_ += "\\n";
        } else if (c == '\t') {
            out_ += "\\t";
        } else if (c == '\r') {
            out_ += "\\r";
        } else {
            fmt::format_to(std::back_inserter(out_), FMT_STRING("\\u{:04x}"), static_cast<unsigned>(c));
        }
        at += length == 0 ? 1 : length;
        done = at;
    }
    out_.append(text, done, text.size() - done);
    out_ += '"';
}

}  // namespace pyforge::report
