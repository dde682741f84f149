// Issues for people: one line each, or with the source they are about.
#include <fmt/format.h>

#include <iterator>

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

// Control characters in paths and messages would reach the terminal, or break the line format.
void append_clean(std::string_view text, std::string& out) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            fmt::format_to(std::back_inserter(out), FMT_STRING("\\x{:02x}"), byte);
        } else {
            out += c;
        }
    }
}

void append_place(std::string_view path, const Issue& issue, const Painter& painter, bool colored) {
    std::string name;
    append_clean(path, name);
    painter.paint(colored ? kBold : std::string_view(), name);
    if (issue.range.cell != 0) {
        fmt::format_to(std::back_inserter(painter.out), FMT_STRING(":cell {}"), issue.range.cell);
    }
    fmt::format_to(std::back_inserter(painter.out), FMT_STRING(":{}:{}"), issue.range.start.line,
                   issue.range.start.column);
}

// A code stands alone before its message; "invalid-syntax" is a word and takes a colon.
void append_headline(const Issue& issue, const Painter& painter) {
    painter.paint(kRed, issue.code);
    painter.out += issue.category == Category::Syntax ? ": " : " ";
    append_clean(issue.message, painter.out);
    painter.out += '\n';
}

std::string_view line_at(std::string_view text, std::uint32_t offset) noexcept {
    if (text.empty()) {
        return {};
    }
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("\r\n", at - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    return text.substr(start, end - start);
}

bool continues(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
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

void append_excerpt(std::string_view text, const SourceRange& range, const Painter& painter) {
    std::string& out = painter.out;
    const std::string number = std::to_string(range.start.line);
    const std::string gutter(number.size(), ' ');
    const Excerpt part = excerpt(text, range);
    painter.paint(kBlue, gutter + " |\n" + number + " | ");
    out += part.cut_left ? "…" : "";
    for (const char c : part.shown) {
        const auto byte = static_cast<unsigned char>(c);
        out += (byte < 0x20 && c != '\t') || byte == 0x7F ? '?' : c;
    }
    out += part.cut_right ? "…\n" : "\n";
    painter.paint(kBlue, gutter + " | ");
    out += part.cut_left ? " " : "";
    for (const char c : part.shown.substr(0, part.caret)) {
        if (!continues(c)) {
            out += c == '\t' ? '\t' : ' ';  // a tab stays a tab, so that the carets stand below the code
        }
    }
    std::string carets;
    for (const char c : part.shown.substr(part.caret, part.length)) {
        carets.append(continues(c) ? 0 : 1, '^');
    }
    painter.paint(kRed, carets.empty() ? "^" : carets);
    out += '\n';
}

}  // namespace

void write_concise(Reports reports, const FormatOptions& options, Output output) {
    std::string& out = output.text;
    const Painter painter{options.color, out};
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = shown_path(report.path(), options.root);
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
    for (const FileReport& report : reports) {
        output.spill();
        const std::string_view path = shown_path(report.path(), options.root);
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
