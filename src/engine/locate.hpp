// Byte offsets to what users see: lines, columns in characters, cells of notebooks.
#pragma once
#include <pyforge/issue.hpp>

#include "source/text.hpp"

namespace pyforge::engine {

class Locator {
  public:
    explicit Locator(const source::Text& text) noexcept : text_(&text) {}

    [[nodiscard]] Position position(u32 offset) const noexcept {
        const source::LineColumn at = text_->char_position(offset);
        return {at.line, at.column + 1, offset};
    }
    [[nodiscard]] SourceRange range(Range range) const noexcept {
        return {position(range.start), position(range.end), 0};
    }

  private:
    const source::Text* text_;
};

}  // namespace pyforge::engine
