#include "source/notebook.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "source/json_scan.hpp"
#include "source/scan.hpp"

namespace pyforge::source {
namespace {

std::string_view view(const Vec<char>& bytes) noexcept {
    return {bytes.data(), bytes.size()};
}

class Reader {
  public:
    Reader(std::string_view json, Vec<char>& text, Notebook& notebook) noexcept
        : scan_(json), text_(text), notebook_(notebook) {}

    bool run() {
        for (bool more = scan_.first('}'); more; more = scan_.next('}')) {
            if (!scan_.field(key_)) {
                break;
            }
            if (view(key_) == "cells") {
                have_cells_ = true;
                cells();
            } else if (view(key_) == "metadata") {
                metadata();
            } else if (view(key_) == "nbformat") {
                scan_.number(format_);
            } else {
                scan_.skip_value();
            }
        }
        return !scan_.failed() && scan_.at_end();
    }

    [[nodiscard]] const JsonScan& scan() const noexcept { return scan_; }
    [[nodiscard]] bool have_cells() const noexcept { return have_cells_; }
    [[nodiscard]] i64 format() const noexcept { return format_; }
    // language_info counts where it is; a kernel that names no language is not taken for Python's.
    [[nodiscard]] bool is_python() const noexcept {
        return have_language_ ? python_ : !have_kernel_ || python_kernel_;
    }

  private:
    void cells() {
        for (bool more = scan_.first(']'); more; more = scan_.next(']')) {
            cell();
        }
    }

    void cell() {
        ++number_;
        bool code = false;
        bool python = true;
        const u32 start = text_.size();
        for (bool more = scan_.first('}'); more; more = scan_.next('}')) {
            if (!scan_.field(key_)) {
                return;
            }
            if (view(key_) == "cell_type") {
                code = string_is("code");
            } else if (view(key_) == "source") {
                text_.truncate(start);
                source();
            } else if (view(key_) == "metadata") {
                python = cell_is_python();
            } else {
                scan_.skip_value();
            }
        }
        if (scan_.failed()) {
            return;
        }
        const u32 end = text_.size();
        if (!code || !python || !is_python_cell({text_.data() + start, end - start})) {
            text_.truncate(start);
            return;
        }
        text_.push_back('\n');
        notebook_.cells.push_back({start, number_});
        replace_escapes(text_.data(), start, end, notebook_.escapes);
    }

    // A string, or a list of strings that follow on each other.
    void source() {
        if (scan_.peek() != '[') {
            scan_.string(text_);
            return;
        }
        for (bool more = scan_.first(']'); more; more = scan_.next(']')) {
            scan_.string(text_);
        }
    }

    bool string_is(std::string_view wanted) {
        value_.clear();
        if (scan_.peek() != '"') {
            scan_.skip_value();
            return false;
        }
        return scan_.string(value_) && view(value_) == wanted;
    }

    // The string at `field` of an object, compared; other fields are passed over. `found` when it is there.
    bool field_is(std::string_view field, std::string_view wanted, bool& found) {
        bool equal = false;
        if (scan_.peek() != '{') {
            scan_.skip_value();
            return false;
        }
        for (bool more = scan_.first('}'); more; more = scan_.next('}')) {
            if (!scan_.field(key_)) {
                break;
            }
            if (view(key_) == field) {
                found = true;
                equal = string_is(wanted);
            } else {
                scan_.skip_value();
            }
        }
        return equal;
    }

    // {"vscode": {"languageId": "javascript"}} marks a cell of another language.
    bool cell_is_python() {
        bool python = true;
        if (scan_.peek() != '{') {
            scan_.skip_value();
            return true;
        }
        for (bool more = scan_.first('}'); more; more = scan_.next('}')) {
            if (!scan_.field(key_)) {
                break;
            }
            if (view(key_) == "vscode") {
                bool found = false;
                const bool equal = field_is("languageId", "python", found);
                python = equal || !found;
            } else {
                scan_.skip_value();
            }
        }
        return python;
    }

    void metadata() {
        if (scan_.peek() != '{') {
            scan_.skip_value();
            return;
        }
        for (bool more = scan_.first('}'); more; more = scan_.next('}')) {
            if (!scan_.field(key_)) {
                return;
            }
            const bool object = scan_.peek() == '{';
            bool found = false;
            if (view(key_) == "language_info") {
                have_language_ = object;
                python_ = field_is("name", "python", found);
            } else if (view(key_) == "kernelspec") {
                have_kernel_ = object;
                python_kernel_ = field_is("language", "python", found);
            } else {
                scan_.skip_value();
            }
        }
    }

    JsonScan scan_;
    Vec<char>& text_;
    Notebook& notebook_;
    Vec<char> key_;
    Vec<char> value_;
    i64 format_ = -1;
    u32 number_ = 0;
    bool have_cells_ = false;
    bool have_language_ = false;
    bool python_ = false;
    bool have_kernel_ = false;
    bool python_kernel_ = false;
};

bool fail(DecodeError& error, DecodeErrorCode code, const char* data, u32 offset, std::string message) {
    u32 line = 1;
    u32 start = 0;
    for (u32 i = 0; i < offset; ++i) {
        if (data[i] == '\n') {
            ++line;
            start = i + 1;
        }
    }
    error = {code, offset, line, offset - start, std::move(message)};
    return false;
}

}  // namespace

CellPosition Notebook::locate(const Text& text, u32 offset) const noexcept {
    const auto after = std::ranges::upper_bound(cells, offset, {}, &Cell::start);
    if (after == cells.begin()) {
        return {};
    }
    const Cell& cell = *(after - 1);
    return {cell.number, text.line_of(offset) - text.line_of(cell.start) + 1};
}

bool Notebook::in_escape(u32 offset) const noexcept {
    const auto after = std::ranges::upper_bound(escapes, offset, {}, &Range::start);
    return after != escapes.begin() && (after - 1)->contains(offset);
}

bool decode_notebook(Buffer& buffer, Notebook& notebook, Text& out, DecodeError& error) {
    notebook.clear();
    out = Text{};
    buffer.line_starts.clear();
    buffer.line_starts.push_back(0);
    out.line_starts = buffer.line_starts.span();
    const char* json = buffer.data();
    const u32 size = buffer.size();
    constexpr const char* kNotJson = "a notebook must be JSON of format 4: ";
    if (size == 0) {
        return fail(error, DecodeErrorCode::InvalidNotebook, "", 0,
                    std::string(kNotJson) + "the file is empty");
    }
    const Scan bytes = scan_utf8(json, size, buffer.line_starts);
    if (bytes.invalid != kNone || bytes.nul != kNone) {
        return fail(error, DecodeErrorCode::InvalidNotebook, json, std::min(bytes.invalid, bytes.nul),
                    std::string(kNotJson) + "the bytes are not UTF-8 text");
    }
    Vec<char>& text = buffer.converted;
    text.clear();
    Reader reader({json, size}, text, notebook);
    if (!reader.run()) {
        notebook.clear();
        return fail(error, DecodeErrorCode::InvalidNotebook, json, reader.scan().offset(),
                    std::string(kNotJson) + reader.scan().problem());
    }
    if (reader.format() != 4 || !reader.have_cells()) {
        notebook.clear();
        const char* reason =
            reader.have_cells() ? "only notebooks of format 4 are read" : "the notebook has no cells";
        return fail(error, DecodeErrorCode::InvalidNotebook, json, 0, reason);
    }
    if (!reader.is_python()) {
        notebook.clear();
        return fail(error, DecodeErrorCode::OtherLanguage, json, 0, "the notebook is not in Python");
    }
    text.reserve_extra(2 * kPadding);
    std::memset(text.data() + text.size(), 0, kPadding);
    const Scan scan = scan_utf8(text.data(), text.size(), buffer.line_starts);
    if (scan.nul != kNone) {
        buffer.line_starts.truncate(1);
        return fail(error, DecodeErrorCode::NulByte, json, 0, "source code cannot contain null bytes");
    }
    buffer.character_marks.clear();
    if (!scan.ascii) {
        count_characters(text.data(), text.size(), buffer.character_marks);
    }
    out.data = text.data();
    out.size = text.size();
    out.ascii = scan.ascii;
    out.line_starts = buffer.line_starts.span();
    out.character_marks = buffer.character_marks.span();
    return true;
}

}  // namespace pyforge::source
