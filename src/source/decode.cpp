#include "source/decode.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "source/convert.hpp"
#include "source/scan.hpp"

namespace pyforge::source {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr u32 kBomSize = 3;

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\f';
}
constexpr bool is_name(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '.';
}

bool is_line_end(char c) noexcept {
    return c == '\n' || c == '\r';
}

// The declaration in one line, empty without one.
std::string_view declaration_in(std::string_view line) noexcept {
    constexpr std::string_view kWord = "coding";
    for (auto at = line.find(kWord); at != std::string_view::npos; at = line.find(kWord, at + 1)) {
        std::size_t begin = at + kWord.size();
        if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) {
            continue;
        }
        do {
            ++begin;
        } while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'));
        std::size_t end = begin;
        while (end < line.size() && is_name(line[end])) {
            ++end;
        }
        if (end > begin) {
            return line.substr(begin, end - begin);
        }
    }
    return {};
}

// CPython reads these two families of spellings without asking the codecs; only the first twelve characters
// count.
bool spells(std::string_view declared, std::string_view encoding) noexcept {
    std::array<char, 12> start{};
    const std::size_t length = declared.size() < start.size() ? declared.size() : start.size();
    for (std::size_t i = 0; i < length; ++i) {
        const char c = declared[i];
        start[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const std::string_view name(start.data(), length);
    return name.starts_with(encoding) && (name.size() == encoding.size() || name[encoding.size()] == '-');
}
bool spells_utf8(std::string_view declared) noexcept {
    return spells(declared, "utf-8");
}
bool spells_latin1(std::string_view declared) noexcept {
    return spells(declared, "latin-1") || spells(declared, "iso-8859-1") || spells(declared, "iso-latin-1");
}

// Only columns far behind the start of a line are asked of the marks.
bool has_long_line(std::span<const u32> starts, u32 size) noexcept {
    u32 longest = size - starts.back();
    for (std::size_t i = 1; i < starts.size(); ++i) {
        longest = std::max(longest, starts[i] - starts[i - 1]);
    }
    return longest > kMarkedColumn;
}

std::string hex_byte(char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto c = static_cast<unsigned char>(byte);
    return {kDigits[c >> 4U], kDigits[c & 15U]};
}

std::string cannot_decode(std::string_view codec, std::string_view bytes, u32 offset, u32 length,
                          const char* reason) {
    std::string message = "'" + std::string(codec) + "' codec can't decode ";
    if (length == 1) {
        message += "byte 0x" + hex_byte(bytes[offset]) + " in position " + std::to_string(offset);
    } else {
        message += "bytes in position " + std::to_string(offset) + "-" + std::to_string(offset + length - 1);
    }
    return message + ": " + reason;
}

// One run over a buffer; the members save every helper a row of parameters.
class Decoder {
  public:
    Decoder(Buffer& buffer, Text& out, DecodeError& error) noexcept
        : buffer_(buffer), bytes_(buffer.data(), buffer.size()), out_(out), error_(error) {}

    bool run(Input input) {
        if (input == Input::Utf8) {
            return finish_utf8(0, Encoding::Utf8);
        }
        const bool bom = bytes_.starts_with(kBom);
        const u32 start = bom ? kBomSize : 0;
        u32 line = 1;
        const std::string_view declared = declared_encoding(bytes_.substr(start), line);
        if (declared.empty() || spells_utf8(declared)) {
            return finish_utf8(start, bom ? Encoding::Utf8Bom : Encoding::Utf8);
        }
        const auto where = static_cast<u32>(declared.data() - bytes_.data());
        if (bom) {
            const std::string_view name = spells_latin1(declared) ? "iso-8859-1" : declared;
            return fail(DecodeErrorCode::EncodingWithBom, where,
                        "encoding problem: " + std::string(name) + " with BOM");
        }
        const Codec* codec = find_codec(spells_latin1(declared) ? "latin_1" : declared);
        if (codec == nullptr) {
            return fail(DecodeErrorCode::UnknownEncoding, where,
                        "unknown encoding: " + std::string(declared));
        }
        return finish_codec(*codec, declared, where);
    }

  private:
    bool finish_utf8(u32 start, Encoding encoding) {
        const std::string_view text = bytes_.substr(start);
        const Scan scan = scan_utf8(text.data(), static_cast<u32>(text.size()), buffer_.line_starts);
        if (scan.invalid < scan.nul) {
            const u32 offset = start + scan.invalid;
            std::string message = "Non-UTF-8 code starting with '\\x" + hex_byte(bytes_[offset]) + "'";
            fail(DecodeErrorCode::InvalidUtf8, offset, {});
            error_.message = message + " on line " + std::to_string(error_.line) +
                             ", but no encoding declared; see https://peps.python.org/pep-0263/ for details";
            return false;
        }
        if (scan.nul != kNone) {
            return nul(start + scan.nul);
        }
        return finish(text, scan, encoding);
    }

    bool finish_codec(const Codec& codec, std::string_view declared, u32 where) {
        const void* zero = bytes_.empty() ? nullptr : std::memchr(bytes_.data(), 0, bytes_.size());
        if (zero != nullptr) {
            return nul(static_cast<u32>(static_cast<const char*>(zero) - bytes_.data()));
        }
        const auto size = static_cast<u32>(bytes_.size());
        if (codec.kind == CodecKind::Utf8) {
            const Scan scan = scan_utf8(bytes_.data(), size, buffer_.line_starts);
            if (scan.invalid != kNone) {
                u32 length = 1;
                const char* reason = utf8_fault(bytes_.data(), size, scan.invalid, length);
                return fail(DecodeErrorCode::Undecodable, scan.invalid,
                            cannot_decode("utf-8", bytes_, scan.invalid, length, reason));
            }
            return finish(bytes_, scan, Encoding::Utf8);
        }
        if (codec.kind == CodecKind::NotText) {
            return fail(DecodeErrorCode::UnsupportedEncoding, where,
                        "'" + std::string(declared) +
                            "' is not a text encoding; use codecs.decode() to handle arbitrary codecs");
        }
        ConvertFault fault;
        if (codec.kind == CodecKind::Unsupported || !convert(codec, bytes_, buffer_.converted, fault)) {
            if (codec.kind == CodecKind::Unsupported || fault.unavailable) {
                return fail(DecodeErrorCode::UnsupportedEncoding, where,
                            "encoding problem: " + std::string(declared));
            }
            if (fault.too_large) {
                return fail(DecodeErrorCode::TooLarge, 0, "the decoded source is larger than 4 GiB");
            }
            const char* name =
                codec.kind == CodecKind::Table && !has_sequences(codec) ? "charmap" : codec.name;
            return fail(DecodeErrorCode::Undecodable, fault.offset,
                        cannot_decode(name, bytes_, fault.offset, fault.length, fault.reason));
        }
        const std::string_view text(buffer_.converted.data(), buffer_.converted.size());
        const Scan scan = scan_utf8(text.data(), static_cast<u32>(text.size()), buffer_.line_starts);
        if (scan.invalid != kNone || scan.nul != kNone) {
            return fail(DecodeErrorCode::UnsupportedEncoding, where,
                        "encoding problem: " + std::string(declared));
        }
        return finish(text, scan, codec.kind == CodecKind::Latin1 ? Encoding::Latin1 : Encoding::Other);
    }

    bool finish(std::string_view text, const Scan& scan, Encoding encoding) {
        const auto size = static_cast<u32>(text.size());
        buffer_.character_marks.clear();
        if (!scan.ascii && has_long_line(buffer_.line_starts.span(), size)) {
            count_characters(text.data(), size, buffer_.character_marks);
        }
        out_.data = text.data();
        out_.size = size;
        out_.ascii = scan.ascii;
        out_.encoding = encoding;
        out_.line_starts = buffer_.line_starts;
        out_.character_marks = buffer_.character_marks;
        return true;
    }

    bool nul(u32 offset) {
        return fail(DecodeErrorCode::NulByte, offset, "source code cannot contain null bytes");
    }

    bool fail(DecodeErrorCode code, u32 offset, std::string message) {
        const std::string_view before = bytes_.substr(0, offset);
        u32 line = 1;
        std::size_t start = bytes_.starts_with(kBom) && offset >= kBomSize ? kBomSize : 0;
        for (std::size_t i = start; i < before.size(); ++i) {
            if (before[i] == '\n' || (before[i] == '\r' && bytes_[i + 1] != '\n')) {
                ++line;
                start = i + 1;
            }
        }
        error_ = {code, offset, line, static_cast<u32>(before.size() - start), std::move(message)};
        return false;
    }

    Buffer& buffer_;
    std::string_view bytes_;
    Text& out_;
    DecodeError& error_;
};

void make_empty(Buffer& buffer, Text& out) {
    buffer.line_starts.clear();
    buffer.line_starts.push_back(0);
    out = Text{};
    out.line_starts = buffer.line_starts;
}

}  // namespace

std::string_view declared_encoding(std::string_view bytes, u32& line) noexcept {
    for (line = 1; line <= 2; ++line) {
        std::size_t at = 0;
        while (at < bytes.size() && is_blank(bytes[at])) {
            ++at;
        }
        if (at == bytes.size() || (bytes[at] != '#' && !is_line_end(bytes[at]))) {
            return {};  // code, and no declaration counts behind it: nearly every file ends here
        }
        std::size_t end = at;
        while (end < bytes.size() && !is_line_end(bytes[end])) {
            ++end;
        }
        const std::string_view declared = declaration_in(bytes.substr(at, end - at));
        if (!declared.empty()) {
            return declared;
        }
        bytes.remove_prefix(bytes.substr(end).starts_with("\r\n") ? end + 2
                                                                  : std::min(end + 1, bytes.size()));
    }
    return {};
}

bool decode(Buffer& buffer, Input input, Text& out, DecodeError& error) {
    make_empty(buffer, out);
    if (buffer.size() == 0) {
        // The padding is there, so that the lexer may read on.
        (void)buffer.prepare(0);
        buffer.set_size(0);
        out.data = buffer.data();
        return true;
    }
    if (!Decoder(buffer, out, error).run(input)) {
        make_empty(buffer, out);
        return false;
    }
    return true;
}

bool decode(std::span<const char> bytes, Buffer& buffer, Input input, Text& out, DecodeError& error) {
    if (bytes.size() > kMaxSize) {
        make_empty(buffer, out);
        error = {DecodeErrorCode::TooLarge, 0, 1, 0, "the source is larger than 4 GiB"};
        return false;
    }
    const auto size = static_cast<u32>(bytes.size());
    char* room = buffer.prepare(size);
    if (size != 0) {
        std::memcpy(room, bytes.data(), size);
    }
    buffer.set_size(size);
    return decode(buffer, input, out, error);
}

}  // namespace pyforge::source
