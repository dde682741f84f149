// Import sorting, in steps over flat arrays: blocks of imports are found (blocks.cpp), their statements and
// members collected with the comments at them, equal ones merged (members.cpp), put into sections
// (sections.cpp) and order (order.cpp), and written (layout.cpp).
#pragma once
#include <string>
#include <string_view>

#include "lint/context.hpp"
#include "lint/edits.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules::isort {

using lint::Context;
using lint::ImportScratch;
using parse::NodeId;

// What follows a block decides on the blank lines after it.
enum class Follower : u8 { Nothing, Statement, Definition };

// --- blocks

// Action comments: fills in ImportScratch::excluded and splits. False where the file wants no sorting.
[[nodiscard]] bool read_actions(const Context& ctx, ImportScratch& scratch);
// The same question alone.
[[nodiscard]] bool skips_file(const Context& ctx) noexcept;

// Cuts the import statements of the file, handed in one after the other, into blocks.
class BlockCutter {
  public:
    BlockCutter(const Context& ctx, ImportScratch& scratch) noexcept : ctx_(ctx), scratch_(scratch) {}
    // Does the statement belong to the block at hand? Where it does not, the block is complete.
    [[nodiscard]] bool continues(NodeId id) noexcept;
    // Takes it in, unless it is excluded.
    void add(NodeId id);

  private:
    [[nodiscard]] bool excluded(u32 start) noexcept;
    [[nodiscard]] bool split_before(u32 start) noexcept;
    [[nodiscard]] bool adjacent(NodeId before, NodeId id) const noexcept;

    const Context& ctx_;
    ImportScratch& scratch_;
    NodeId last_ = kNone;  // the last import seen, if it is in the block
    u32 exclusion_ = 0;
    u32 split_ = 0;
    bool excluded_now_ = false;
};

// Does a cell of a notebook begin after `start`, at `end` at the latest?
[[nodiscard]] bool parted_by_cell(const Context& ctx, u32 start, u32 end) noexcept;
[[nodiscard]] Follower follower_of(const Context& ctx, NodeId last);

// --- members

void collect_members(const Context& ctx, ImportScratch& scratch);

// --- sections

// Index into `section-order` for each statement, and the group of `forced-separate`.
void classify(const Context& ctx, ImportScratch& scratch);
// The default section stands at the end where the order leaves it out.
[[nodiscard]] std::string_view section_name(const Context& ctx, u32 place) noexcept;
[[nodiscard]] u32 section_count(const Context& ctx) noexcept;

// --- order

void sort_imports(const Context& ctx, ImportScratch& scratch);

// --- layout

struct Layout {
    std::string_view indentation;  // of the block
    std::string_view unit;         // one level of indentation
    Follower follower;
};
// Writes the block, without its indentation and with "\n" line ends, to ImportScratch::text.
void write_block(const Context& ctx, const Layout& layout, ImportScratch& scratch);

// --- shared

[[nodiscard]] inline std::string_view text_of(const Context& ctx, NameId name) noexcept {
    return name == kNone ? std::string_view() : ctx.names.text(name);
}
// Is the comment a heading that `import-heading` writes above some section?
[[nodiscard]] bool is_heading(const Context& ctx, std::string_view comment) noexcept;
[[nodiscard]] bool contains(const lint::NameList& list, std::string_view name) noexcept;
using lint::line_ending;
// Columns that the text takes, tabs not counted.
[[nodiscard]] u32 columns(std::string_view text) noexcept;

}  // namespace pyforge::rules::isort
