#include <algorithm>

#include "lint/characters.hpp"
#include "lint/context.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

struct Measure {
    u32 width;
    u32 past;  // offset of the first character that begins at or after the limit
};

// Every character takes one column and one byte.
bool is_plain(std::string_view line) {
    bool plain = true;
    for (const char c : line) {
        plain &= c >= ' ' && c < 0x7F;
    }
    return plain;
}

Measure measure(std::string_view line, u32 limit, u32 tab) {
    if (is_plain(line)) {
        const u32 size = static_cast<u32>(line.size());
        return {size, std::min(size, limit)};
    }
    Measure m{0, static_cast<u32>(line.size())};
    bool found = false;
    for_each_character(line, [&](char32_t c, u32 at) {
        if (!found && m.width >= limit) {
            m.past = at;
            found = true;
        }
        m.width += c == '\t' ? tab - m.width % tab : width(c);
        return true;
    });
    return m;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
}

bool is_noqa(std::string_view text) {
    static constexpr std::string_view kNoqa = "noqa";
    return text.size() >= kNoqa.size() &&
           std::equal(kNoqa.begin(), kNoqa.end(), text.begin(),
                      [](char w, char c) { return w == static_cast<char>(c | 0x20); });
}

std::string_view comment_text(std::string_view comment) {
    comment.remove_prefix(1);
    while (!comment.empty() && (comment.front() == ' ' || comment.front() == '\t')) {
        comment.remove_prefix(1);
    }
    return comment;
}

// Comments that tools read and that must stand on the line they speak of.
bool is_pragma(std::string_view comment) {
    comment = comment_text(comment);
    return is_noqa(comment) ||
           starts_with_any(comment, {"type:", "pyright:", "pylint:", "flake8:", "ruff:", "isort:", "nosec",
                                     "ty:", "pyrefly:"});
}

bool is_task(const Settings& settings, std::string_view comment) {
    return settings.pycodestyle.ignore_overlong_task_comments &&
           std::any_of(settings.task_tags.begin(), settings.task_tags.end(),
                       [&](const std::string& tag) { return comment_text(comment).starts_with(tag); });
}

// The line without a pragma or task comment at its end and the white space before it.
std::string_view without_pragma(const Context& ctx, Line line) {
    const std::string_view text = ctx.text.slice(line.start, line.end);
    const auto after = std::upper_bound(ctx.tokens.comments.begin(), ctx.tokens.comments.end(), line.end,
                                        [](u32 end, Range comment) { return end <= comment.start; });
    if (after == ctx.tokens.comments.begin() || after[-1].start < line.start) {
        return text;
    }
    for (u32 at = after[-1].start - line.start; at < text.size(); ++at) {
        if (text[at] == '#' && (is_pragma(text.substr(at)) || (at + line.start == after[-1].start &&
                                                               is_task(ctx.settings, text.substr(at))))) {
            const std::size_t last = text.substr(0, at).find_last_not_of(" \t\f");
            return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
        }
    }
    return text;
}

struct Words {
    std::string_view first;
    std::string_view second;
    u32 last_start = 0;  // offset of the last one
    std::string_view last;
};

Words split(std::string_view line) {
    Words words;
    u32 start = kNone;
    u32 count = 0;
    const auto add = [&](u32 end) {
        const std::string_view word = line.substr(start, end - start);
        (count == 0 ? words.first : count == 1 ? words.second : words.last) = word;
        words.last = word;
        words.last_start = start;
        ++count;
        start = kNone;
    };
    for_each_character(line, [&](char32_t c, u32 at) {
        if (!is_white_space(c)) {
            start = start == kNone ? at : start;
        } else if (start != kNone) {
            add(at);
        }
        return true;
    });
    if (start != kNone) {
        add(static_cast<u32>(line.size()));
    }
    return words;
}

void check(Context& ctx, Line line) {
    const Settings& settings = ctx.settings;
    const u32 limit = settings.pycodestyle.max_line_length != 0 ? settings.pycodestyle.max_line_length
                                                                : settings.line_length;
    const u32 tab = std::max(1U, settings.indent_width);
    const u32 bytes = line.end - line.start;
    // No character takes more columns than bytes, except for tabs.
    if (bytes <= limit && (u64{bytes} * tab <= limit || !ctx.facts().has_tabs(ctx.text))) {
        return;
    }
    if (measure(ctx.text.slice(line.start, line.end), limit, tab).width <= limit) {
        return;
    }
    const std::string_view text = without_pragma(ctx, line);
    const Measure measured = measure(text, limit, tab);
    if (measured.width <= limit) {
        return;
    }
    const Words words = split(text);
    if (words.second.empty()) {
        return;
    }
    if (words.last.find("://") != std::string_view::npos &&
        measure(text.substr(0, words.last_start), limit, tab).width <= limit) {
        return;
    }
    if (words.first == "#" &&
        starts_with_any(words.second, {"SPDX-License-Identifier:", "SPDX-FileCopyrightText:"})) {
        return;
    }
    ctx.report({line.start + measured.past, line.start + static_cast<u32>(text.size())},
               {"Line too long (", measured.width, " > ", limit, ")"});
}

constexpr std::string_view kOptions[] = {"line-length", "indent-width", "lint.pycodestyle.max-line-length",
                                         "lint.task-tags", "lint.pycodestyle.ignore-overlong-task-comments"};

}  // namespace

extern constinit const Rule e501_line_too_long{
    .code = "E501",
    .name = "line-too-long",
    .family = "pycodestyle",
    .summary = "Line too long ({width} > {limit})",
    .category = Category::Formatting,
    .options = kOptions,
    .doc =
        {.what = "Finds lines that are longer than the limit, in columns: wide characters count two, tabs up "
                 "to the "
                 "next tab stop.\n\nLeft alone are lines without white space, lines that end in a URL which "
                 "begins "
                 "within the limit, comments for tools such as `# noqa` (only what stands before them "
                 "counts), and "
                 "SPDX lines.",
         .why = "Long lines are hard to read side by side and wrap badly in reviews and terminals.",
         .example =
             "result = some_function(first_argument, second_argument, third_argument, fourth_argument, 5)\n",
         .instead = "result = some_function(\n    first_argument, second_argument, third_argument, "
                    "fourth_argument, 5\n)\n",
         .references = "https://peps.python.org/pep-0008/#maximum-line-length\n"},
    .on = {.line = check},
};

}  // namespace pyforge::rules
