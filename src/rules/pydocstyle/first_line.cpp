#include "rules/pydocstyle/first_line.hpp"

#include "lint/sections.hpp"

namespace pyforge::rules::docstrings {

using namespace lint;

namespace {

bool is_section_name(std::string_view line) noexcept {
    const SectionKind* const kind = find_section_kind(line);
    return kind != nullptr && kind->name == line;
}

// A docstring of fields alone has no sentence.
bool is_field(std::string_view line) noexcept {
    return line.starts_with(":param") || line.starts_with(":type") || line.starts_with(":raises") ||
           line.starts_with(":return") || line.starts_with(":rtype");
}

// A blank line, or one that underlines the text above.
bool ends_paragraph(std::string_view line) noexcept {
    const std::string_view text = trim(line);
    return text.empty() || text.find_first_not_of("-=~#") == std::string_view::npos;
}

}  // namespace

void check_end(Context& ctx, const Docstring& doc, std::string_view marks, std::string_view message) {
    if (is_section_name(trim_end(doc.summary())) || is_field(doc.summary())) {
        return;
    }
    // The last line of the first paragraph; a heading ends one too.
    u32 line = doc.summary_line;
    while (line < doc.last_line && !ends_paragraph(doc.line_view(line + 1))) {
        ++line;
    }
    const std::string_view text = trim_end(doc.line_view(line));
    if (text.back() == '\\' || marks.find(text.back()) != std::string_view::npos) {
        return;
    }
    Report report = ctx.report(doc.range, {message});
    static constexpr std::string_view kOther = ":;?!";
    if (kOther.find(text.back()) == std::string_view::npos) {
        report.insert(static_cast<u32>(text.data() + text.size() - ctx.text.data), {"."}).unsafe();
    }
}

}  // namespace pyforge::rules::docstrings
