// The sections of docstrings, "Returns:" and the like, in Google's style and in numpydoc's.
#pragma once
#include "base/vec.hpp"
#include "lint/docstrings.hpp"

namespace pyforge::lint {

enum class DocstringStyle : u8 { Google, Numpy };

// A header that docstrings may have.
struct SectionKind {
    std::string_view name;
    bool google;
    bool numpy;
    // Where it stands among the sections of its style; 0: anywhere.
    u8 google_order = 0;
    u8 numpy_order = 0;
};
[[nodiscard]] const SectionKind* find_section_kind(std::string_view name) noexcept;  // in any case

struct Section {
    const SectionKind* kind;
    u32 line;  // of the header
    u32 end;   // the first line after the section, physical; one more than the docstring's last for the last
    Range name;
    bool colon;  // the header ends with one
};
using Sections = Vec<Section>;

// The sections that the style knows.
void find_sections(const Docstring& docstring, DocstringStyle style, Sections& out);

// Only '-', at least one, but for white space.
[[nodiscard]] bool is_dashes(std::string_view line) noexcept;

}  // namespace pyforge::lint
