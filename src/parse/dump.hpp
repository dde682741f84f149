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
    Vec<Item> stack;
    std::string value;
};

// Appends one line a node, depth first in CPython's field order; tests/parity/oracle/worker_ast.py describes
// the form and writes the same from CPython's tree. Without `fstring_positions` nodes below a JoinedStr have
// `*` for a position.
void dump_canonical(const Tree& tree, bool fstring_positions, DumpScratch& scratch, std::string& out);

}  // namespace pyforge::parse
