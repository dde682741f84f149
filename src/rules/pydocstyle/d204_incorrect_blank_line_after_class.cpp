#include "lint/edits.hpp"
#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// Leaves one blank line; what follows behind a semicolon gets a line of its own.
void add_blank_line(const Context& ctx, Report report, const Docstring& doc, const docstrings::Below& below) {
    if (!report) {
        return;
    }
    const source::Text& text = ctx.text;
    const std::string_view end = line_ending(ctx);
    const Range line = text.line_range(doc.last_line);
    const std::string_view rest = text.slice(doc.range.end, line.end);
    if (below.same_line) {
        const std::string_view behind = trim_start(trim_start(rest).substr(1));
        report.replace({doc.range.end, line.end - static_cast<u32>(behind.size())},
                       {end, end, doc.indentation()});
        return;
    }
    const u32 start = doc.range.end + static_cast<u32>(trim_end(rest).size());
    if (rest.ends_with('\\')) {
        return;
    }
    const u32 stop = below.blank_lines == 0 ? start : text.line_range(doc.last_line + below.blank_lines).end;
    report.replace({start, stop}, {end});
}

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_class(ctx, definition);
    if (doc == nullptr || docstrings::begins_on_head(ctx, definition, *doc)) {
        return;
    }
    const docstrings::Below below = docstrings::below(ctx, definition, *doc);
    if (below.same_line || (!below.nothing_else && below.blank_lines != 1)) {
        add_blank_line(ctx, ctx.report(doc->range, {"1 blank line required after class docstring"}), *doc,
                       below);
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d204_incorrect_blank_line_after_class{
    .code = "D204",
    .name = "incorrect-blank-line-after-class",
    .family = "pydocstyle",
    .summary = "1 blank line required after class docstring",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .fix = FixAvailability::Always,
    .contradicted = docstrings::under<Convention::Google>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of classes that are not followed by exactly one blank line.",
            .why = "The blank line separates what is said of the class from what is in it.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "    lives = 3\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    lives = 3\n",
            .fix = "Leaves one blank line.",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
