// Trees as text: one form to compare with CPython's `ast`, one to read.
#pragma once
#include <string>

#include "parse/tree.hpp"

namespace pyforge::parse {

// Memory that the dumps reuse from tree to tree.
struct DumpScratch {
    struct Item {
        u32 node;   // kNone: a missing entry of a list
        u32 depth;  // bit 31: below a JoinedStr
    };
    struct Frame {
        u32 node;  // a node, or the index of a list in Tree::extra
        u32 level;
        u32 next;   // argument or item to write next
        u32 field;  // kNone for a node; else type of the list's items
    };
    Vec<Item> stack;
    Vec<Frame> frames;
    std::string value;
};

// Appends one line a node, depth first in CPython's field order; tests/parity/oracle/worker_ast.py describes
// the form and writes the same from CPython's tree. Without `fstring_positions` nodes below a JoinedStr have
// `*` for a position.
void dump_canonical(const Tree& tree, bool fstring_positions, DumpScratch& scratch, std::string& out);

struct ReadableOptions {
    u32 indent = 2;
    bool positions = true;
};
// Appends what `ast.dump(tree, indent=…, include_attributes=…)` of CPython 3.14 prints; integers that are
// too long for CPython to print (4300 digits) are written as in the source or in hexadecimal.
void dump_readable(const Tree& tree, ReadableOptions options, DumpScratch& scratch, std::string& out);

}  // namespace pyforge::parse
