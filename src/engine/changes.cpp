#include <algorithm>
#include <exception>
#include <limits>
#include <new>
#include <pyforge/changes.hpp>

PYFORGE_NAMESPACE_BEGIN

namespace {

// Takes the next line, without its end.
std::string_view take_line(std::string_view& rest) noexcept {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

bool take_number(std::string_view& text, std::uint32_t& out) noexcept {
    std::uint64_t number = 0;
    std::size_t at = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && number < 0xFFFF'FFFFU) {
        number = number * 10 + static_cast<std::uint64_t>(text[at++] - '0');
    }
    text.remove_prefix(at);
    out = static_cast<std::uint32_t>(std::min<std::uint64_t>(number, 0x7FFF'FFFFU));
    return at != 0;
}

// "12,3" or "12", which means "12,1".
bool take_span(std::string_view& text, std::uint32_t& first, std::uint32_t& count) noexcept {
    if (!take_number(text, first)) {
        return false;
    }
    count = 1;
    if (text.starts_with(',')) {
        text.remove_prefix(1);
        return take_number(text, count);
    }
    return true;
}

// A name in quotes as git and C write it.
std::string unquoted(std::string_view text) {
    std::string out;
    for (std::size_t at = 1; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out += text[at];
            continue;
        }
        ++at;
        if (text[at] >= '0' && text[at] <= '7') {
            unsigned byte = 0;
            for (int digits = 0; digits < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7';
                 ++digits) {
                byte = byte * 8 + static_cast<unsigned>(text[at++] - '0');
            }
            --at;
            out += static_cast<char>(byte);
            continue;
        }
        static constexpr std::string_view kLetters = "abtnvfr";
        static constexpr std::string_view kBytes = "\a\b\t\n\v\f\r";
        const std::size_t letter = kLetters.find(text[at]);
        out += letter == std::string_view::npos ? text[at] : kBytes[letter];
    }
    return out;
}

// The path of a "+++ " line; empty for a file that is gone.
std::string new_path(std::string_view name) {
    std::string path;
    if (name.starts_with('"')) {
        path = unquoted(name);
    } else {
        path = name.substr(0, name.find('\t'));
        if (path.ends_with('\r')) {
            path.pop_back();
        }
    }
    if (path == "/dev/null") {
        return {};
    }
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace

Result<ChangedLines> ChangedLines::from_diff(std::string_view diff) noexcept {
    try {
        ChangedLines out;
        std::vector<Lines>* file = nullptr;
        bool headed = false;
        while (!diff.empty()) {
            std::string_view line = take_line(diff);
            if (line.starts_with("+++ ")) {
                const std::string path = new_path(line.substr(4));
                file = path.empty() ? nullptr : &out.files_[path];
                headed = true;
                continue;
            }
            if (!line.starts_with("@@ -")) {
                continue;
            }
            std::uint32_t old_first = 0;
            std::uint32_t old_count = 0;
            std::uint32_t number = 0;
            std::uint32_t new_count = 0;
            line.remove_prefix(4);
            if (!headed || !take_span(line, old_first, old_count) || !line.starts_with(" +")) {
                return Error{ErrorCode::InvalidOption, "the diff has a hunk that cannot be read", {}};
            }
            line.remove_prefix(2);
            if (!take_span(line, number, new_count)) {
                return Error{ErrorCode::InvalidOption, "the diff has a hunk that cannot be read", {}};
            }
            // The hunk's own lines are counted: they may look like anything.
            while ((old_count != 0 || new_count != 0) && !diff.empty()) {
                line = take_line(diff);
                const char mark = line.empty() ? ' ' : line.front();
                if (mark == '\\') {
                    continue;
                }
                if (mark != '+' && old_count != 0) {
                    --old_count;
                }
                if (mark == '-') {
                    continue;
                }
                if (mark == '+' && file != nullptr) {
                    if (!file->empty() && file->back().last + 1 == number) {
                        file->back().last = number;
                    } else {
                        file->push_back({number, number});
                    }
                }
                ++number;
                new_count -= new_count == 0 ? 0 : 1;
            }
        }
        return out;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "out of memory", {}};
    }
}

void ChangedLines::add_file(std::string path) {
    files_[std::move(path)] = {{0, std::numeric_limits<std::uint32_t>::max()}};
}

ChangedLines ChangedLines::below(const std::string& folder) const {
    ChangedLines out;
    for (const auto& [path, lines] : files_) {
        out.files_[folder + "/" + path] = lines;
    }
    return out;
}

std::vector<std::string> ChangedLines::paths() const {
    std::vector<std::string> out;
    for (const auto& [path, lines] : files_) {
        out.push_back(path);
    }
    return out;
}

bool ChangedLines::touches(std::string_view path, std::uint32_t first, std::uint32_t last) const noexcept {
    const auto file = files_.find(path);
    if (file == files_.end()) {
        return false;
    }
    const auto at =
        std::lower_bound(file->second.begin(), file->second.end(), first,
                         [](const Lines& lines, std::uint32_t line) { return lines.last < line; });
    return at != file->second.end() && at->first <= last;
}

bool ChangedLines::touches(std::string_view path, const Issue& issue) const noexcept {
    if (issue.range.cell != 0 || issue.category == Category::Syntax) {
        return files_.find(path) != files_.end();
    }
    const Position& start = issue.range.start;
    const Position& end = issue.range.end;
    const bool line_end = end.column == 1 && end.line > start.line;  // up to the end of the line before
    return touches(path, start.line, std::max(start.line, line_end ? end.line - 1 : end.line));
}

PYFORGE_NAMESPACE_END
