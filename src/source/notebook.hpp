// Jupyter notebooks: the code cells as one module, and the way back from its text to cell and line.
//
// Taken are the code cells that hold Python, in order, each followed by a line end. Left out, as ruff does,
// are cells with cell magics for other languages (%%bash …), cells whose first line is a magic without its
// '%' (pip install …), and those marked with another language. IPython's own syntax (!ls, %magic, name?) is
// not Python: each such piece is replaced by "0#" and its remaining bytes, an expression and a comment, so
// that nothing after it moves.
#pragma once
#include "source/decode.hpp"

namespace pyforge::source {

struct Cell {
    u32 start;   // offset of its text
    u32 number;  // 1-based, among all cells of the notebook
};

struct CellPosition {
    u32 cell = 0;  // 1-based as above; 0 in a notebook without code
    u32 line = 1;  // 1-based, in the cell
};

struct Notebook {
    Vec<Cell> cells;
    Vec<Range> escapes;  // what was replaced, in order

    [[nodiscard]] CellPosition locate(const Text& text, u32 offset) const noexcept;
    // Whether the offset lies in a piece that was replaced: findings there are about the replacement.
    [[nodiscard]] bool in_escape(u32 offset) const noexcept;
    void clear() noexcept {
        cells.clear();
        escapes.clear();
    }
};

// As decode(), for the bytes of a notebook. DecodeError::offset is then one in the notebook's JSON text.
bool decode_notebook(Buffer& buffer, Notebook& notebook, Text& out, DecodeError& error);

// Replaces IPython's syntax in text[start, end), one cell, and notes where.
void replace_escapes(char* text, u32 start, u32 end, Vec<Range>& escapes);
// Whether ruff takes the cell for Python.
[[nodiscard]] bool is_python_cell(std::string_view cell) noexcept;

}  // namespace pyforge::source
