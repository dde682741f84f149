// Issues for people: one line each, or with the source they are about.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "lint/characters.hpp"
#include "report/escape.hpp"
#include "report/formats.hpp"
#include "report/paths.hpp"

namespace pyforge::report {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kCyan = "\x1b[36m";

// Text in a colour, when there are colours.
struct Painter {
    bool on;
    std::string& out;
    void paint(std::string_view color, std::string_view text) const {
        if (on) {
            out += color;
        }
        out += text;
        if (on) {
            out += kReset;
        }
    }
};

void append_number(std::uint32_t number, std::string& out) {
    char digits[10];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

// `path` without control characters.
void append_place(std::string_view path, const Issue& issue, const Painter& painter, bool colored) {
    painter.paint(colored ? kBold : std::string_view(), path);
    if (issue.range.cell != 0) {
        painter.out += ":cell ";
        append_number(issue.range.cell, painter.out);
    }
    painter.out += ':';
    append_number(issue.range.start.line, painter.out);
    painter.out += ':';
    append_number(issue.range.start.column, painter.out);
}

std::string clean(std::string_view path) {
    std::string out;
    append_clean(path, out);
    return out;
}

// A code stands alone before its message; "invalid-syntax" is a word and takes a colon.
void append_headline(const Issue& issue, const Painter& painter) {
    painter.paint(kRed, issue.code);
    painter.out += issue.category == Category::Syntax ? ": " : " ";
    append_clean(issue.message, painter.out);
    painter.out += '\n';
}

bool continues(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// What of a line is looked at around a place: one line may be the whole file, and hold many issues.
constexpr std::size_t kWindow = 4096;

std::string_view line_at(std::string_view text, std::uint32_t offset) noexcept {
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const std::size_t low = at - std::min(at, kWindow);
    const std::size_t before = text.substr(low, at - low).find_last_of("\r\n");
    std::size_t start = before == std::string_view::npos ? low : low + before + 1;
    const std::size_t after = text.substr(at, kWindow).find_first_of("\r\n");
    std::size_t end = after == std::string_view::npos ? std::min(at + kWindow, text.size()) : at + after;
    while (start < at && continues(text[start])) {
        ++start;
    }
    while (end < text.size() && continues(text[end])) {
        ++end;
    }
    return text.substr(start, end - start);
}
// A window of the line that fits a screen, around the issue's start.
struct Excerpt {
    std::string_view shown;
    std::size_t caret;   // bytes of `shown` before the issue
    std::size_t length;  // bytes that the issue covers in it
    bool cut_left;
    bool cut_right;
};

Excerpt excerpt(std::string_view text, const SourceRange& range) noexcept {
    constexpr std::size_t kWidest = 160;
    const std::string_view line = line_at(text, range.start.offset);
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    std::size_t caret = std::min<std::size_t>(range.start.offset - start, line.size());
    const std::size_t end = std::min<std::size_t>(range.end.offset - start, line.size());
    const std::size_t length = end > caret ? end - caret : 0;
    std::size_t left = caret > kWidest / 2 && line.size() > kWidest ? caret - kWidest / 2 : 0;
    std::size_t right = std::min(line.size(), left + kWidest);
    while (left > 0 && continues(line[left])) {
        --left;
    }
    while (right < line.size() && continues(line[right])) {
        ++right;
    }
    caret -= left;
    return {line.substr(left, right - left), caret, std::min(length, right - left - caret), left != 0,
            right != line.size()};
}

// Spaces, or carets, as wide as the text is on a terminal. A tab stays a tab, so that what follows stands
// below the code.
void append_below(std::string_view text, char mark, std::string& out) {
    lint::for_each_character(text, [&](char32_t c, u32) {
        if (c == '\t' && mark == ' ') {
            out += '\t';
        } else {
            out.append(c < 0x20 || c == 0x7F ? 1 : lint::width(c), mark);
        }
        return true;
    });
}

void append_line(std::string_view text, const SourceRange& range, std::size_t gutter,
                 const Painter& painter) {
    std::string& out = painter.out;
    const Excerpt part = excerpt(text, range);
    painter.paint(kBlue, fmt::format(FMT_STRING("{:>{}} | "), range.start.line, gutter));
    out += part.cut_left ? "…" : "";
    for (const char c : part.shown) {
        const auto byte = static_cast<unsigned char>(c);
        out += (byte < 0x20 && c != '\t') || byte == 0x7F ? '?' : c;
    }
    out += part.cut_right ? "…\n" : "\n";
    painter.paint(kBlue, std::string(gutter, ' ') + " | ");
    out += part.cut_left ? " " : "";
    append_below(part.shown.substr(0, part.caret), ' ', out);
    std::string carets;
    append_below(part.shown.substr(part.caret, part.length), '^', carets);
    painter.paint(kRed, carets.empty() ? "^" : carets);
    out += '\n';
}

// The lines of the range, of a long one the first ones.
void append_excerpt(std::string_view text, const SourceRange& range, const Painter& painter) {
    constexpr std::uint32_t kMostLines = 4;
    const std::uint32_t end = std::max(range.start.line, range.end.line);
    const std::uint32_t last = std::min(end, range.start.line + kMostLines - 1);
    const std::size_t gutter = std::to_string(last).size();
    painter.paint(kBlue, std::string(gutter, ' ') + " |\n");
    SourceRange part = range;
    append_line(text, part, gutter, painter);
    std::size_t at = range.start.offset;
    while (part.start.line < last) {
        const std::size_t step = text.substr(std::min(at, text.size()), kWindow).find_first_of("\r\n");
        if (step == std::string_view::npos) {
            return;
        }
        at += step;
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
        // Carets begin where the code does.
        const std::size_t code = std::min(text.find_first_not_of(" \t\f", at), text.size());
        if (at >= text.size() || at >= range.end.offset) {
            return;
        }
        ++part.start.line;
        part.start.offset = static_cast<std::uint32_t>(code < range.end.offset ? code : at);
        append_line(text, part, gutter, painter);
    }
    if (end > last) {
        painter.paint(kBlue, std::string(gutter, ' ') + " | …\n");
    }
}

}  // namespace

void write_concise(Reports reports, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    const Painter painter{options.color, out};
    ShownPaths paths(options);
    for (const FileReport& report : reports) {
        output.spill();
        if (report.issues().empty()) {
            continue;
        }
        const std::string path = clean(paths(report.path()));
        for (const Issue& issue : report.issues()) {
            append_place(path, issue, painter, true);
            out += ": ";
            append_headline(issue, painter);
        }
    }
}

void write_full(Reports reports, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    const Painter painter{options.color, out};
    ShownPaths paths(options);
    for (const FileReport& report : reports) {
        output.spill();
        if (report.issues().empty()) {
            continue;
        }
        const std::string path = clean(paths(report.path()));
        for (const Issue& issue : report.issues()) {
            append_headline(issue, painter);
            const std::string gutter(std::to_string(issue.range.start.line).size(), ' ');
            painter.paint(kBlue, gutter + "--> ");
            append_place(path, issue, painter, false);
            out += '\n';
            if (!report.text().empty()) {
                append_excerpt(report.text(), issue.range, painter);
            }
            if (issue.fix && !issue.fix.title.empty()) {
                painter.paint(kCyan,
                              issue.fix.applicability == Applicability::Safe ? "fix: " : "unsafe fix: ");
                append_clean(issue.fix.title, out);
                out += '\n';
            }
            out += '\n';
        }
    }
}

}  // namespace pyforge::report
