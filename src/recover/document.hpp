// A text that is being edited: tree-sitter's tree of it, kept up to date incrementally, and the broken
// stretches it shows. The only place that knows tree-sitter; without its sources the library builds and
// available() says false.
#pragma once
#include <memory>

#include "base/vec.hpp"
#include "source/text.hpp"

namespace pyforge::recover {

// One replacement: bytes [start, old_end) of the old text became [start, new_end) of the new one.
struct Edit {
    u32 start;
    u32 old_end;
    u32 new_end;
};

// Lines, 1-based, both included.
struct LineSpan {
    u32 first;
    u32 last;
};

enum class ParseStatus : u8 {
    Ok,
    Unavailable,  // built without tree-sitter
    TooLarge,     // larger than the limit
    TooDeep,      // its tree is nested deeper than the limit
    Stalled,      // took more steps than the limit allows: hostile text
};

struct Limits {
    u32 max_size = 1U << 20;  // bytes
    // Nesting of brackets in the text; tree-sitter's cost grows faster than linearly beyond.
    u32 max_depth = 1000;
    // Calls of the progress callback (each stands for 100 parser operations) per KiB of text, and a start-up
    // allowance.
    u32 steps_per_kib = 64;
    u32 steps_base = 1000;
    // One operation can cost as much as the whole text is long, so there is a limit of processor time too, many
    // times what ordinary text takes. It decides only whether hostile text that our own parser could not repair
    // gets a tree.
    u32 microseconds_per_kib = 2000;
    u32 microseconds_base = 200'000;
    // Chunks of 1 KiB that it may read, for each KiB of text, and a start-up allowance.
    u32 chunks_per_kib = 24;
    u32 chunks_base = 1000;
};

// Not thread-safe: one per thread and text. Reused from text to text.
class Document {
  public:
    Document();
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    [[nodiscard]] static bool available() noexcept;
    // Parses the whole text anew.
    ParseStatus parse(const source::Text& text, const Limits& limits = {});
    // Tells what changed since the last parse(); `text` is the text after the edit. Re-parses what the edit
    // touches.
    ParseStatus edit(const Edit& change, const source::Text& old_text, const source::Text& text,
                     const Limits& limits = {});
    // Appends the lines of each statement (or of a compound statement's header) that holds an error, in
    // order; spans may overlap. Nothing when the text has no error.
    void error_lines(const source::Text& text, Vec<LineSpan>& out) const;
    // tree-sitter's own tree (a TSTree), for this folder's sources; null without one.
    [[nodiscard]] const void* native() const noexcept;
    // Bytes of the newest text that lie in parts of the tree which the last edit() changed; for tests.
    [[nodiscard]] u32 changed_bytes() const noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace pyforge::recover
