// From the lines and columns of other tools to ours.
#pragma once
#include <pyforge/issue.hpp>
#include <string>

#include "source/decode.hpp"
#include "source/file.hpp"

namespace pyforge::external {

// What a tool's columns count, from 0.
enum class Columns : u8 {
    Characters,
    Bytes,      // of UTF-8
    Utf16,      // code units
    TwiceLess,  // characters, converted once more as if they were bytes: mypy 2's own parser
};

// The text of one file, as far as it can be read.
class Places {
  public:
    explicit Places(const std::string& path) {
        source::FileError file_error;
        source::DecodeError decode_error;
        readable_ = source::read_file(path.c_str(), buffer_, file_error) &&
                    source::decode(buffer_, source::Input::Bytes, text_, decode_error);
    }

    [[nodiscard]] bool readable() const noexcept { return readable_; }
    [[nodiscard]] std::string_view text() const noexcept { return text_.view(); }
    [[nodiscard]] u32 lines() const noexcept;
    // Is the line (from 1) plain ASCII, so that all columns agree?
    [[nodiscard]] bool is_plain(i64 line) const noexcept;
    // `line` from 1, `column` from 0. What lies outside of the text becomes its nearest place; without text
    // the column is taken as it is.
    [[nodiscard]] Position at(i64 line, i64 column, Columns columns) const noexcept;
    [[nodiscard]] std::string_view line(u32 number) const noexcept;

  private:
    source::Buffer buffer_;
    source::Text text_;
    bool readable_ = false;
};

}  // namespace pyforge::external
