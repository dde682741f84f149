// Byte offsets to what users see: lines, columns in characters, cells of notebooks.
#pragma once
#include <pyforge/issue.hpp>

#include "source/notebook.hpp"

namespace pyforge::engine {

class Locator {
  public:
    // `notebook` is null for what is none.
    explicit Locator(const source::Text& text, const source::Notebook* notebook = nullptr) noexcept
        : text_(&text), notebook_(notebook) {}

    [[nodiscard]] SourceRange range(Range range) const noexcept {
        SourceRange out{position(range.start), position(range.end), 0};
        if (notebook_ != nullptr) {
            const source::CellPosition start = notebook_->locate(*text_, range.start);
            out.cell = start.cell;
            out.start.line = start.line;
            out.end.line = notebook_->locate(*text_, range.end).line;
        }
        return out;
    }

  private:
    [[nodiscard]] Position position(u32 offset) const noexcept {
        const source::LineColumn at = text_->char_position(offset);
        return {at.line, at.column + 1, offset};
    }

    const source::Text* text_;
    const source::Notebook* notebook_;
};

}  // namespace pyforge::engine
