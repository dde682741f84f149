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
        if (text_->ascii) {
            const u32 line = line_of(offset);
            return {line, offset - text_->line_start(line) + 1, offset};
        }
        const source::LineColumn at = text_->char_position(offset);
        return {at.line, at.column + 1, offset};
    }
    // What is asked for comes in order as a rule: the line is that of the last answer, or one of the next.
    [[nodiscard]] u32 line_of(u32 offset) const noexcept {
        const std::span<const u32> starts = text_->line_starts;
        const auto in_line = [&](u32 line) { return line == starts.size() || offset < starts[line]; };
        if (starts[line_ - 1] <= offset) {
            for (u32 line = line_; line < line_ + 4 && line <= starts.size(); ++line) {
                if (in_line(line)) {
                    return line_ = line;
                }
            }
        }
        return line_ = text_->line_of(offset);
    }

    const source::Text* text_;
    mutable u32 line_ = 1;
    const source::Notebook* notebook_;
};

}  // namespace pyforge::engine
