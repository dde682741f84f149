// A text that a client has open, and positions in it as the client counts them.
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace lsp {

enum class Encoding : std::uint8_t { Utf8, Utf16, Utf32 };

class Document {
  public:
    Document() = default;
    explicit Document(std::string text) { set_text(std::move(text)); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    void set_text(std::string text);
    // Offsets count bytes from the start of the text.
    void replace(std::size_t start, std::size_t end, std::string_view text);

    // {"line", "character"}, both from 0. Positions beyond the end of a line or of the text become that end.
    [[nodiscard]] nlohmann::json position(std::size_t offset, Encoding encoding) const;
    [[nodiscard]] nlohmann::json range(std::size_t start, std::size_t end, Encoding encoding) const;
    // False when it is no position.
    bool offset(const nlohmann::json& position, Encoding encoding, std::size_t& out) const;

    [[nodiscard]] std::size_t lines() const noexcept { return starts_.size(); }
    [[nodiscard]] std::size_t line_of(std::size_t offset) const noexcept;
    // Without its end.
    [[nodiscard]] std::string_view line(std::size_t number) const noexcept;
    [[nodiscard]] std::size_t line_start(std::size_t number) const noexcept { return starts_[number]; }

  private:
    void index();
    std::string text_;
    std::vector<std::size_t> starts_{0};
};

// "file:///a%20b.py" to "/a b.py"; other schemes stay as they are.
std::string path_of(std::string_view uri);

}  // namespace lsp
