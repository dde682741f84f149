#include "lint/sections.hpp"

#include <algorithm>

#include "lint/characters.hpp"

namespace pyforge::lint {

namespace {

// Sorted by name.
constexpr SectionKind kKinds[] = {
    {"Args", true, false, 1, 0},
    {"Arguments", true, false, 1, 0},
    {"Attention", true, false, 0, 0},
    {"Attributes", true, true, 0, 4},
    {"Caution", true, false, 0, 0},
    {"Danger", true, false, 0, 0},
    {"Error", true, false, 0, 0},
    {"Example", true, false, 0, 0},
    {"Examples", true, true, 0, 16},
    {"Extended Summary", false, true, 0, 2},
    {"Hint", true, false, 0, 0},
    {"Important", true, false, 0, 0},
    {"Keyword Args", true, false, 1, 0},
    {"Keyword Arguments", true, false, 1, 0},
    {"Methods", true, true, 0, 5},
    {"Note", true, false, 0, 0},
    {"Notes", true, true, 0, 14},
    {"Other Args", true, false, 1, 0},
    {"Other Arguments", true, false, 1, 0},
    {"Other Parameters", false, true, 0, 9},
    {"Other Params", false, true, 0, 9},
    {"Parameters", false, true, 0, 3},
    {"Raises", true, true, 4, 10},
    {"Receives", false, true, 0, 8},
    {"References", true, true, 0, 15},
    {"Return", true, false, 2, 0},
    {"Returns", true, true, 2, 6},
    {"See Also", true, true, 0, 13},
    {"Short Summary", false, true, 0, 1},
    {"Tip", true, false, 0, 0},
    {"Todo", true, false, 0, 0},
    {"Warning", true, false, 0, 0},
    {"Warnings", true, true, 0, 12},
    {"Warns", true, true, 0, 11},
    {"Yield", true, false, 3, 0},
    {"Yields", true, true, 3, 7},
};
constexpr std::size_t kLongestName = 17;

constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

int compare(std::string_view a, std::string_view b) noexcept {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (lower(a[i]) != lower(b[i])) {
            return lower(a[i]) < lower(b[i]) ? -1 : 1;
        }
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

// Only characters of `set`, at least one, but for white space.
bool consists_of(std::string_view line, std::string_view set) noexcept {
    const std::string_view text = trim(line);
    return !text.empty() && text.find_first_not_of(set) == std::string_view::npos;
}

bool ends_paragraph(std::string_view line) noexcept {
    const std::string_view text = trim(line);
    return text.empty() || std::string_view(",;.-\\/]})").find(text.back()) != std::string_view::npos;
}

// The letters, digits and white space that a text begins with, without white space at the end.
std::string_view leading_words(std::string_view text) noexcept {
    std::size_t end = 0;
    for (; end < text.size() && end <= kLongestName + 1; ++end) {
        const char c = text[end];
        if (!((lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '\t')) {
            break;
        }
    }
    return trim_end(text.substr(0, end));
}

}  // namespace

bool is_dashes(std::string_view line) noexcept {
    return consists_of(line, "-");
}

const SectionKind* find_section_kind(std::string_view name) noexcept {
    const auto* const found = std::lower_bound(
        std::begin(kKinds), std::end(kKinds), name,
        [](const SectionKind& kind, std::string_view n) { return compare(kind.name, n) < 0; });
    return found != std::end(kKinds) && compare(found->name, name) == 0 ? found : nullptr;
}

void find_sections(const Docstring& docstring, DocstringStyle style, Sections& out) {
    out.clear();
    u32 deepest = 0;        // indentation of the last header
    u32 directive = kNone;  // that of the directive (`.. note::`) that the line may belong to
    for (u32 line = docstring.first_line + 1; line <= docstring.last_line; ++line) {
        const std::string_view whole = docstring.line_view(line);
        const std::string_view text = trim(whole);
        if (text.empty()) {
            continue;
        }
        const u32 indentation = static_cast<u32>(text.data() - whole.data());
        if (directive != kNone && indentation > directive) {
            continue;
        }
        directive = whole.substr(indentation).starts_with(".. ") ? indentation : kNone;
        if (text.size() > kLongestName + 8) {
            continue;
        }
        const std::string_view name = leading_words(text);
        const SectionKind* const kind = find_section_kind(name);
        if (kind == nullptr || !(style == DocstringStyle::Google ? kind->google : kind->numpy)) {
            continue;
        }
        const std::string_view rest = text.substr(name.size());
        if (!rest.empty() && rest != ":") {
            continue;
        }
        const std::string_view before = docstring.line_view(line - 1);
        const bool underlined =
            line < docstring.last_line && consists_of(docstring.line_view(line + 1), "-=");
        if (!underlined) {
            if (!ends_paragraph(before)) {
                continue;
            }
            // Inside a section `args` may as well be the name of a parameter.
            if (!out.empty() && lower(name[0]) == name[0] && (indentation > deepest || !is_blank(before))) {
                continue;
            }
        }
        if (!out.empty()) {
            out.back().end = line;
        }
        deepest = indentation;
        const u32 start = static_cast<u32>(name.data() - docstring.source->data);
        out.push_back({kind,
                       line,
                       docstring.last_line + 1,
                       {start, start + static_cast<u32>(name.size())},
                       !rest.empty()});
    }
}

}  // namespace pyforge::lint
