#include "rules/pycodestyle/long_lines.hpp"

#include <algorithm>

#include "lint/characters.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

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

}  // namespace

bool is_too_long(const Context& ctx, Line line, u32 limit, LongLine& out) {
    const Settings& settings = ctx.settings;
    const u32 tab = std::max(1U, settings.indent_width);
    const u32 bytes = line.end - line.start;
    // No character takes more columns than bytes, except for tabs.
    if (bytes <= limit && (u64{bytes} * tab <= limit || !ctx.facts().has_tabs(ctx.text))) {
        return false;
    }
    if (measure(ctx.text.slice(line.start, line.end), limit, tab).width <= limit) {
        return false;
    }
    const std::string_view text = without_pragma(ctx, line);
    const Measure measured = measure(text, limit, tab);
    if (measured.width <= limit) {
        return false;
    }
    const Words words = split(text);
    if (words.second.empty()) {
        return false;
    }
    if (words.last.find("://") != std::string_view::npos &&
        measure(text.substr(0, words.last_start), limit, tab).width <= limit) {
        return false;
    }
    if (words.first == "#" &&
        starts_with_any(words.second, {"SPDX-License-Identifier:", "SPDX-FileCopyrightText:"})) {
        return false;
    }
    out.width = measured.width;
    out.past = {line.start + measured.past, line.start + static_cast<u32>(text.size())};
    return true;
}

}  // namespace pyforge::rules
