#include <algorithm>

#include "lint/context.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r';
}

// Does a backslash end the text before the offset?
bool is_continued(const Context& ctx, u32 at) {
    if (ctx.text.data[at - 1] != '\\') {
        return false;
    }
    const auto comment = std::ranges::lower_bound(ctx.tokens.comments, at, {}, &Range::end);
    return comment == ctx.tokens.comments.end() || comment->end != at;
}

// The blank lines at the end of text[start, end), which begins a line.
void check_part(Context& ctx, u32 start, u32 end, std::string_view what) {
    const source::Text& text = ctx.text;
    u32 last = end;
    while (last > start && is_blank(text.data[last - 1])) {
        --last;
    }
    // The blank lines begin behind the line end of the last line that holds something.
    // The first line stays, and so does the one that a backslash continues.
    u32 line = text.line_of(last == start ? start : last - 1);
    if (last != start && is_continued(ctx, last)) {
        ++line;
    }
    // White space behind the last line end is no line.
    const u32 stop = text.line_start(text.line_of(end));
    if (line >= text.line_count() || text.line_start(line + 1) >= stop) {
        return;
    }
    const Range blank{text.line_start(line + 1), stop};
    const bool several = text.line_start(line + 2) < stop;
    ctx.report(blank, {several ? "Too many newlines at end of " : "Extra newline at end of ", what})
        .remove(blank);
}

void check(Context& ctx) {
    if (ctx.cells.empty()) {
        check_part(ctx, 0, ctx.text.size, "file");
        return;
    }
    for (std::size_t i = 0; i < ctx.cells.size(); ++i) {
        // Without the line end that parts it from the next cell.
        const u32 next = i + 1 < ctx.cells.size() ? ctx.cells[i + 1].start : ctx.text.size;
        check_part(ctx, ctx.cells[i].start, next - 1, "cell");
    }
}

}  // namespace

extern constinit const Rule w391_too_many_newlines_at_end_of_file{
    .code = "W391",
    .name = "too-many-newlines-at-end-of-file",
    .family = "pycodestyle",
    .summary = "Extra newline at end of file",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .doc = {.what = "Finds blank lines at the end of the file.",
            .why = "They say nothing, and they make noise when something is added.",
            .example = "x = 1\n\n",
            .instead = "x = 1\n",
            .fix = "Removes the blank lines."},
    .on = {.file = check},
};

}  // namespace pyforge::rules
