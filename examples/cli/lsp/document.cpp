#include "document.hpp"

#include <algorithm>

namespace lsp {
namespace {

using nlohmann::json;

// Bytes of the character that begins with this byte.
std::size_t length_of(char lead) noexcept {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0xC0) {
        return 1;
    }
    if (byte < 0xE0) {
        return 2;
    }
    return byte < 0xF0 ? 3 : 4;
}

std::size_t units(std::size_t length, Encoding encoding) noexcept {
    switch (encoding) {
        case Encoding::Utf8:
            return length;
        case Encoding::Utf16:
            return length == 4 ? 2 : 1;
        case Encoding::Utf32:
            break;
    }
    return 1;
}

}  // namespace

void Document::set_text(std::string text) {
    text_ = std::move(text);
    index();
}

void Document::index() {
    starts_.assign(1, 0);
    for (std::size_t at = text_.find_first_of("\r\n"); at != std::string::npos;
         at = text_.find_first_of("\r\n", at)) {
        at += text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1;
        starts_.push_back(at);
    }
}

void Document::replace(std::size_t start, std::size_t end, std::string_view text) {
    start = std::min(start, text_.size());
    end = std::clamp(end, start, text_.size());
    text_.replace(start, end - start, text);
    index();
}

std::size_t Document::line_of(std::size_t offset) const noexcept {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                    starts_.begin()) -
           1;
}

std::string_view Document::line(std::size_t number) const noexcept {
    const std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : text_.size();
    std::string_view out = std::string_view(text_).substr(starts_[number], end - starts_[number]);
    while (out.ends_with('\n') || out.ends_with('\r')) {
        out.remove_suffix(1);
    }
    return out;
}

json Document::position(std::size_t offset, Encoding encoding) const {
    offset = std::min(offset, text_.size());
    const std::size_t number = line_of(offset);
    std::size_t character = 0;
    for (std::size_t at = starts_[number]; at < offset;) {
        const std::size_t length = length_of(text_[at]);
        character += units(length, encoding);
        at += length;
    }
    return {{"line", number}, {"character", character}};
}

json Document::range(std::size_t start, std::size_t end, Encoding encoding) const {
    return {{"start", position(start, encoding)}, {"end", position(end, encoding)}};
}

bool Document::offset(const json& position, Encoding encoding, std::size_t& out) const {
    if (!position.is_object()) {
        return false;
    }
    const auto line = position.find("line");
    const auto character = position.find("character");
    if (line == position.end() || character == position.end() || !line->is_number_unsigned() ||
        !character->is_number_unsigned()) {
        return false;
    }
    const auto number = line->get<std::uint64_t>();
    if (number >= starts_.size()) {
        out = text_.size();
        return true;
    }
    const auto wanted = character->get<std::uint64_t>();
    const std::string_view content = this->line(static_cast<std::size_t>(number));
    std::uint64_t seen = 0;
    std::size_t at = 0;
    while (at < content.size()) {
        const std::size_t length = length_of(content[at]);
        seen += units(length, encoding);
        if (seen > wanted) {
            break;
        }
        at += length;
    }
    out = starts_[static_cast<std::size_t>(number)] + std::min(at, content.size());
    return true;
}

std::string path_of(std::string_view uri) {
    static constexpr std::string_view kScheme = "file://";
    if (!uri.starts_with(kScheme)) {
        return std::string(uri);
    }
    uri.remove_prefix(kScheme.size());
    uri.remove_prefix(std::min(uri.find('/'), uri.size()));  // the host
    const auto digit = [](char c) {
        const char low = static_cast<char>(c | 0x20);
        return c >= '0' && c <= '9' ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    };
    std::string out;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        if (uri[at] == '%' && at + 2 < uri.size() && digit(uri[at + 1]) >= 0 && digit(uri[at + 2]) >= 0) {
            out += static_cast<char>(digit(uri[at + 1]) * 16 + digit(uri[at + 2]));
            at += 2;
        } else {
            out += uri[at];
        }
    }
    return out;
}

}  // namespace lsp
