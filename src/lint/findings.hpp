// What rules report: flat arrays, reused from file to file.
#pragma once
#include <string_view>

#include "base/types.hpp"
#include "base/vec.hpp"
#include "lint/rule.hpp"

namespace pyforge::lint {

// Safe: the meaning of the program stays. Unsafe: it may change (or a comment may be lost).
enum class Applicability : u8 { Safe, Unsafe, DisplayOnly };

// Replaces the text of `range` by Findings::text[text_start, text_end).
struct Edit {
    Range range;
    u32 text_start;
    u32 text_end;
};

struct Finding {
    const Rule* rule;
    Range range;
    u32 message_start;  // in Findings::text
    u32 message_end;
    // A suppression comment at the end of this offset's logical line counts too; kNone without one.
    u32 parent;
    u32 first_edit;  // in Findings::edits
    u16 edit_count;  // 0: no fix
    Applicability applicability;
    bool suppressed;
};

struct Findings {
    Vec<Finding> items;
    Vec<Edit> edits;
    Vec<char> text;

    [[nodiscard]] std::string_view message(const Finding& finding) const noexcept {
        return {text.data() + finding.message_start, finding.message_end - finding.message_start};
    }
    [[nodiscard]] std::string_view replacement(const Edit& edit) const noexcept {
        return {text.data() + edit.text_start, edit.text_end - edit.text_start};
    }
    void clear() noexcept {
        items.clear();
        edits.clear();
        text.clear();
    }
};

// Part of a message: text or a number.
struct Piece {
    std::string_view text;
    u64 number = 0;
    bool is_number = false;
    Piece(std::string_view t) noexcept : text(t) {}
    Piece(const char* t) noexcept : text(t) {}
    Piece(u32 n) noexcept : number(n), is_number(true) {}
    Piece(u64 n) noexcept : number(n), is_number(true) {}
};

// The finding just reported, to add a fix or a parent to; does nothing when the finding was not wanted.
class Report {
  public:
    Report() noexcept = default;
    Report(Findings& findings, u32 index) noexcept : findings_(&findings), index_(index) {}
    explicit operator bool() const noexcept { return findings_ != nullptr; }

    // Adds an edit to the fix. All edits of one finding must be added before the next report.
    Report& replace(Range range, std::initializer_list<Piece> text);
    Report& remove(Range range) { return replace(range, {}); }
    Report& insert(u32 offset, std::initializer_list<Piece> text) { return replace({offset, offset}, text); }
    Report& unsafe() noexcept { return applicability(Applicability::Unsafe); }
    Report& applicability(Applicability value) noexcept;
    // The statement to whose line a suppression comment may belong as well.
    Report& parent(u32 offset) noexcept;

  private:
    Findings* findings_ = nullptr;
    u32 index_ = 0;
};

}  // namespace pyforge::lint
