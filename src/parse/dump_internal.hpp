// What the two dumps share.
#pragma once
#include <charconv>
#include <string>

#include "parse/tree.hpp"

namespace pyforge::parse::dump {

[[nodiscard]] constexpr bool has_position(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::Module:
        case NodeKind::comprehension:
        case NodeKind::arguments:
        case NodeKind::withitem:
        case NodeKind::match_case:
            return false;
        default:
            return true;
    }
}

inline void put_number(std::string& out, u32 value) {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

// Lines of offsets that mostly lie near the one before: a step or two instead of a binary search.
class Positions {
  public:
    explicit Positions(const source::Text& text) noexcept : text_(text), starts_(text.line_starts) {}

    // 1-based line and column in bytes.
    source::LineColumn at(u32 offset) noexcept {
        const u32 count = static_cast<u32>(starts_.size());
        if (offset < starts_[line_] || (line_ + 1 < count && offset >= starts_[line_ + 1])) {
            if (line_ + 2 < count && offset >= starts_[line_ + 1] && offset < starts_[line_ + 2]) {
                ++line_;
            } else {
                line_ = text_.line_of(offset) - 1;
            }
        }
        return {line_ + 1, offset - starts_[line_]};
    }

  private:
    const source::Text& text_;
    std::span<const u32> starts_;
    u32 line_ = 0;
};

}  // namespace pyforge::parse::dump
