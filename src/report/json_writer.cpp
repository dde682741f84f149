#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "report/escape.hpp"

namespace pyforge::report {
namespace {

bool plain(unsigned char c) noexcept {
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '<';
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
        if (plain(c) || (c == '<' && !in_page_)) {
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
