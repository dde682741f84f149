#include "rules/pydocstyle/indentation.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"

namespace pyforge::rules {

extern const lint::Rule d206_docstring_tab_indentation;
extern const lint::Rule d207_under_indentation;
extern const lint::Rule d208_over_indentation;

namespace docstrings {

using namespace lint;

namespace {

std::string_view indentation_of(std::string_view line) noexcept {
    return line.substr(0, static_cast<std::size_t>(trim_start(line).data() - line.data()));
}

u32 characters(std::string_view text) noexcept {
    return static_cast<u32>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<u8>(c) & 0xC0) != 0x80; }));
}

// Of the first `count` characters.
u32 bytes(std::string_view text, u32 count) noexcept {
    u32 end = 0;
    while (count > 0 && end < text.size()) {
        end += unicode::decode_utf8(text.data() + end).length;
        --count;
    }
    return end;
}

}  // namespace

void check_indentation(Context& ctx, const Definition& definition) {
    const Docstring* const doc = to_check(ctx, definition);
    if (doc == nullptr || doc->first_line == doc->last_line) {
        return;
    }
    const std::string_view head = ctx.text.slice(ctx.text.line_start(doc->first_line), doc->range.start);
    const u32 own = characters(head);
    // A docstring behind other code in its line stands for as many spaces.
    static constexpr std::string_view kSpaces =
        "                                                                ";
    const std::string_view wanted =
        is_blank(head) ? head : kSpaces.substr(0, std::min<std::size_t>(own, kSpaces.size()));
    bool tabs = head.find('\t') != std::string_view::npos;
    bool all_deeper = true;
    bool any = false;
    u32 least = kNone;  // indentation
    // A line that another goes on in is none of its own.
    bool continued = doc->line_view(doc->first_line).ends_with('\\');
    for (u32 number = doc->first_line + 1; number <= doc->last_line; ++number) {
        const Range range = doc->line(number);
        const std::string_view line = ctx.text.slice(range);
        const bool skip = std::exchange(continued, line.ends_with('\\'));
        const std::string_view indentation = indentation_of(line);
        const bool last = number == doc->last_line;
        const bool blank = indentation.size() == line.size();
        if ((skip || blank) && !(blank && last)) {
            continue;
        }
        tabs = tabs || (!skip && indentation.find('\t') != std::string_view::npos);
        const u32 depth = characters(indentation);
        if (depth < own && !skip) {
            const u32 end = range.start + static_cast<u32>(indentation.size());
            ctx.report(d207_under_indentation, {range.start, range.start}, {d207_under_indentation.summary})
                .replace({range.start, end}, {wanted});
        }
        if (!blank) {
            all_deeper = all_deeper && depth > own;
            least = std::min(least, depth);
            any = true;
        } else if (depth > own) {
            ctx.report(d208_over_indentation, {range.start, range.start}, {d208_over_indentation.summary})
                .replace(range, {wanted});
        }
    }
    if (tabs) {
        ctx.report(d206_docstring_tab_indentation, doc->range, {d206_docstring_tab_indentation.summary});
    }
    if (!all_deeper || !any) {
        return;
    }
    continued = doc->line_view(doc->first_line).ends_with('\\');
    for (u32 number = doc->first_line + 1; number <= doc->last_line; ++number) {
        const Range range = doc->line(number);
        const std::string_view line = ctx.text.slice(range);
        if (!std::exchange(continued, line.ends_with('\\')) && !is_blank(line)) {
            ctx.report(d208_over_indentation, {range.start, range.start}, {d208_over_indentation.summary})
                .replace({range.start, range.start + (own == 0 ? static_cast<u32>(indentation_of(line).size())
                                                               : bytes(line, least))},
                         {wanted});
        }
    }
}

}  // namespace docstrings
}  // namespace pyforge::rules
