// A syntax tree as JSON, in the vocabulary of CPython's `ast`.
#pragma once
#include <string>

#include "parse/tree.hpp"

namespace pyforge::report {

// {"kind": "Module", "line", "column", "end_line", "end_column", fields…}. Lines are 1-based, columns 0-based
// in bytes of UTF-8, as `ast` has them. Large integers and bytes are strings. Appends; iterative; throws
// std::bad_alloc.
void write_tree_json(const parse::Tree& tree, std::string& out);

}  // namespace pyforge::report
