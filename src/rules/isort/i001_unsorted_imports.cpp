#include <algorithm>

#include "lint/query.hpp"
#include "rules/isort/isort.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using isort::Follower;

constexpr std::string_view kSpace = " \t\f";

// The next line of `text` without its line end, which is taken off.
std::string_view take_line(std::string_view& text) noexcept {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos) {
        text = {};
    } else {
        text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    return line;
}

std::string_view trim_start(std::string_view line) noexcept {
    const std::size_t first = line.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

bool equal_but_for_indentation(std::string_view a, std::string_view b) noexcept {
    while (!a.empty() && !b.empty()) {
        if (trim_start(take_line(a)) != trim_start(take_line(b))) {
            return false;
        }
    }
    return a.empty() && b.empty();
}

// End of the line with its line end.
u32 full_line_end(const Context& ctx, u32 offset) noexcept {
    const u32 line = ctx.text.line_of(offset);
    return line < ctx.text.line_count() ? ctx.text.line_start(line + 1) : ctx.text.size;
}

// … and the empty lines after it.
u32 end_with_blank_lines(const Context& ctx, u32 offset) noexcept {
    u32 line = ctx.text.line_of(offset) + 1;
    while (line <= ctx.text.line_count() && trim_start(ctx.text.slice(ctx.text.line_range(line))).empty()) {
        ++line;
    }
    return line <= ctx.text.line_count() ? ctx.text.line_start(line) : ctx.text.size;
}

// Where the headings right above a line begin; they are written anew with the block.
u32 start_with_headings(const Context& ctx, u32 line) noexcept {
    while (line > 1 && isort::is_heading(ctx, trim_start(ctx.text.slice(ctx.text.line_range(line - 1))))) {
        --line;
    }
    return ctx.text.line_start(line);
}

// Is the line continued? A backslash in a comment says nothing.
bool ends_with_backslash(const Context& ctx, u32 line) noexcept {
    const Range range = ctx.text.line_range(line);
    if (range.size() == 0 || ctx.text.data[range.end - 1] != '\\') {
        return false;
    }
    const auto& comments = ctx.tokens.comments;
    const auto* const comment =
        std::partition_point(comments.begin(), comments.end(), [&](Range c) { return c.end < range.end; });
    return comment == comments.end() || comment->start > range.end;
}

// Does the block share its first or last line with something else, so that it cannot be replaced?
bool shares_line(const Context& ctx, u32 start, u32 end) noexcept {
    const u32 line = ctx.text.line_of(start);
    if (!trim_start(ctx.text.slice(ctx.text.line_start(line), start)).empty()) {
        return true;
    }
    if (line > 1 && ends_with_backslash(ctx, line - 1)) {
        return true;
    }
    const std::string_view rest =
        trim_start(ctx.text.slice(end, ctx.text.line_range(ctx.text.line_of(end)).end));
    return !rest.empty() && rest.front() != '#';
}

// Does the line begin neither in a string nor after a backslash?
bool begins_outside(const Context& ctx, u32 line) noexcept {
    const u32 start = ctx.text.line_start(line);
    const TokenId token = ctx.tokens.at_or_after(start);
    const bool in_string = token < ctx.tokens.size() && ctx.tokens[token].start < start;
    return !in_string && !ends_with_backslash(ctx, line - 1);
}

// One level of indentation as the file writes it: its first indented block or, without one, the first line
// inside brackets.
std::string_view indentation_unit(const Context& ctx) noexcept {
    for (const lex::Token& token : ctx.tokens.items) {
        if (token.kind == TokenKind::Indent) {
            const u32 start = ctx.text.line_start(ctx.text.line_of(token.end));
            std::string_view space = ctx.text.slice(start, token.end);
            return space.substr(std::min(space.find_first_not_of('\f'), space.size()));
        }
    }
    for (TokenId id = 0; id < ctx.tokens.size(); ++id) {
        const lex::Token& token = ctx.tokens[id];
        const bool opens = token.kind == TokenKind::LeftParen || token.kind == TokenKind::LeftBracket ||
                           token.kind == TokenKind::LeftBrace;
        if (!opens || token.value == kNone) {
            continue;
        }
        const u32 last = ctx.text.line_of(ctx.tokens[token.value].start);
        for (u32 line = ctx.text.line_of(token.start) + 1; line <= last; ++line) {
            const std::string_view text = ctx.text.slice(ctx.text.line_range(line));
            const std::size_t space = text.find_first_not_of(kSpace);
            if (space != 0 && space != std::string_view::npos && begins_outside(ctx, line)) {
                return text.substr(0, space);
            }
        }
        id = token.value;
    }
    return "    ";
}

// The text as it is to stand in the file.
void indent(std::string_view text, std::string_view indentation, std::string_view ending, std::string& out) {
    out.clear();
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (!line.empty()) {
            out.append(indentation);
        }
        out.append(line);
        out.append(ending);
    }
}

// How the file is written; looked for once a file, when a fix is made.
struct Style {
    std::string_view unit;
    std::string_view ending;
};

void check_block(Context& ctx, ImportScratch& scratch, Style& style) {
    const u32 start = ctx.node(scratch.block[0]).start;
    const u32 end = ctx.node(scratch.block.back()).end;
    static constexpr std::string_view kMessage = "Import block is un-sorted or un-formatted";
    if (shares_line(ctx, start, end)) {
        ctx.report({start, end}, {kMessage});
        return;
    }
    const u32 line = ctx.text.line_of(start);
    const Follower follower = isort::follower_of(ctx, scratch.block.back());
    Range range{start_with_headings(ctx, line),
                follower == Follower::Nothing ? full_line_end(ctx, end) : end_with_blank_lines(ctx, end)};
    isort::collect_members(ctx, scratch);
    isort::classify(ctx, scratch);
    isort::sort_imports(ctx, scratch);
    isort::Layout layout{ctx.text.slice(ctx.text.line_start(line), start), "    ", follower};
    isort::write_block(ctx, layout, scratch);
    if (equal_but_for_indentation(ctx.text.slice(range), scratch.text)) {
        return;
    }
    Report report = ctx.report({start, end}, {kMessage});
    if (report) {
        if (style.ending.empty()) {
            style = {indentation_unit(ctx), isort::line_ending(ctx)};
        }
        layout.unit = style.unit;
        isort::write_block(ctx, layout, scratch);
        indent(scratch.text, layout.indentation, style.ending, scratch.indented);
        if (isort::parted_by_cell(ctx, start, range.end)) {  // the line end is no part of the cell
            --range.end;
            scratch.indented.pop_back();
        }
        report.replace(range, {std::string_view(scratch.indented)});
    }
}

void check(Context& ctx) {
    ImportScratch& scratch = ctx.facts().imports;
    scratch.block.clear();
    bool begun = false;
    Style style;
    isort::BlockCutter cutter(ctx, scratch);
    for (NodeId id = 0; id < ctx.tree.size(); ++id) {
        const NodeKind kind = ctx.tree.kind(id);
        if (kind != NodeKind::Import && kind != NodeKind::ImportFrom) {
            continue;
        }
        if (!begun && !isort::read_actions(ctx, scratch)) {
            return;
        }
        begun = true;
        if (!cutter.continues(id) && !scratch.block.empty()) {
            check_block(ctx, scratch, style);
            scratch.block.clear();
        }
        cutter.add(id);
    }
    if (!scratch.block.empty()) {
        check_block(ctx, scratch, style);
    }
}

constexpr std::string_view kOptions[] = {"line-length",
                                         "indent-width",
                                         "lint.isort.force-wrap-aliases",
                                         "lint.isort.force-single-line",
                                         "lint.isort.single-line-exclusions",
                                         "lint.isort.combine-as-imports",
                                         "lint.isort.split-on-trailing-comma",
                                         "lint.isort.order-by-type",
                                         "lint.isort.force-sort-within-sections",
                                         "lint.isort.case-sensitive",
                                         "lint.isort.force-to-top",
                                         "lint.isort.known-first-party",
                                         "lint.isort.known-third-party",
                                         "lint.isort.known-local-folder",
                                         "lint.isort.extra-standard-library",
                                         "lint.isort.relative-imports-order",
                                         "lint.isort.classes",
                                         "lint.isort.constants",
                                         "lint.isort.variables",
                                         "lint.isort.no-lines-before",
                                         "lint.isort.import-heading",
                                         "lint.isort.lines-after-imports",
                                         "lint.isort.lines-between-types",
                                         "lint.isort.forced-separate",
                                         "lint.isort.section-order",
                                         "lint.isort.default-section",
                                         "lint.isort.no-sections",
                                         "lint.isort.detect-same-package",
                                         "lint.isort.from-first",
                                         "lint.isort.length-sort",
                                         "lint.isort.length-sort-straight",
                                         "lint.isort.sections"};

}  // namespace

extern constinit const Rule i001_unsorted_imports{
    .code = "I001",
    .name = "unsorted-imports",
    .family = "isort",
    .summary = "Import block is un-sorted or un-formatted",
    .category = Category::Style,
    .severity = Severity::Info,
    .on_by_default = true,
    .fix = FixAvailability::Sometimes,
    .on_broken_source = false,
    .options = kOptions,
    .doc = {.what =
                "Finds blocks of imports that are not sorted, grouped or laid out as the options ask for.\n\n"
                "A block is what stands together without other statements between. Its imports are put into "
                "sections (`__future__`, the standard library, third parties, the project itself, relative "
                "imports) with an empty line between, `import a` before `from a import b`, each by name. "
                "Imports of the same module are joined; those that do not fit a line, or whose last member "
                "has a comma after it, are written one member a line. Comments stay with what they stand at. "
                "`# isort: skip_file`, `# isort: off` and `on`, `# isort: split` and `# isort: skip` leave "
                "imports as they are.",
            .why =
                "With one order that nobody has to think about, an import is easy to find, doubled ones are "
                "seen, and two changes to the imports rarely meet in the same line.",
            .example = "import sys\nimport os\n\nprint(os.name, sys.path)\n",
            .instead = "import os\nimport sys\n\nprint(os.name, sys.path)\n",
            .fix = "Writes the block anew. There is none where it shares a line with other statements.",
            .references = "https://peps.python.org/pep-0008/#imports\n"
                          "https://pycqa.github.io/isort/\n"},
    .on = {.file = check},
};

}  // namespace pyforge::rules
