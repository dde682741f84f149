// IPython's additions to the language, as far as one must know them to read past them.
#include <algorithm>
#include <cstring>
#include <string_view>

#include "source/notebook.hpp"

namespace pyforge::source {
namespace {

using std::string_view_literals::operator""sv;

// Cell magics whose cell is Python, and line magics that work without their '%'.
constexpr std::string_view kPythonCellMagics[] = {"capture"sv, "debug"sv,   "ipytest"sv, "prun"sv,  "pypy"sv,
                                                  "python"sv,  "python3"sv, "time"sv,    "timeit"sv};
constexpr std::string_view kLineMagics[] = {"alias"sv,
                                            "alias_magic"sv,
                                            "autoawait"sv,
                                            "autocall"sv,
                                            "automagic"sv,
                                            "bookmark"sv,
                                            "cd"sv,
                                            "code_wrap"sv,
                                            "colors"sv,
                                            "conda"sv,
                                            "config"sv,
                                            "debug"sv,
                                            "dhist"sv,
                                            "dirs"sv,
                                            "doctest_mode"sv,
                                            "edit"sv,
                                            "env"sv,
                                            "gui"sv,
                                            "history"sv,
                                            "killbgscripts"sv,
                                            "load"sv,
                                            "load_ext"sv,
                                            "loadpy"sv,
                                            "logoff"sv,
                                            "logon"sv,
                                            "logstart"sv,
                                            "logstate"sv,
                                            "logstop"sv,
                                            "lsmagic"sv,
                                            "macro"sv,
                                            "magic"sv,
                                            "mamba"sv,
                                            "matplotlib"sv,
                                            "micromamba"sv,
                                            "notebook"sv,
                                            "page"sv,
                                            "pastebin"sv,
                                            "pdb"sv,
                                            "pdef"sv,
                                            "pdoc"sv,
                                            "pfile"sv,
                                            "pinfo"sv,
                                            "pinfo2"sv,
                                            "pip"sv,
                                            "popd"sv,
                                            "pprint"sv,
                                            "precision"sv,
                                            "prun"sv,
                                            "psearch"sv,
                                            "psource"sv,
                                            "pushd"sv,
                                            "pwd"sv,
                                            "pycat"sv,
                                            "pylab"sv,
                                            "quickref"sv,
                                            "recall"sv,
                                            "rehashx"sv,
                                            "reload_ext"sv,
                                            "rerun"sv,
                                            "reset"sv,
                                            "reset_selective"sv,
                                            "run"sv,
                                            "save"sv,
                                            "sc"sv,
                                            "set_env"sv,
                                            "sx"sv,
                                            "system"sv,
                                            "tb"sv,
                                            "time"sv,
                                            "timeit"sv,
                                            "unalias"sv,
                                            "unload_ext"sv,
                                            "who"sv,
                                            "who_ls"sv,
                                            "whos"sv,
                                            "xdel"sv,
                                            "xmode"sv};

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\f';
}
constexpr bool is_line_end(char c) noexcept {
    return c == '\n' || c == '\r';
}
constexpr bool is_name(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trim_start(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

std::string_view first_word(std::string_view text) noexcept {
    std::size_t size = 0;
    while (size < text.size() && !is_blank(text[size])) {
        ++size;
    }
    return text.substr(0, size);
}

std::string_view take_line(std::string_view& text) noexcept {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

// An assignment rather than an argument.
bool assigns(std::string_view rest) noexcept {
    constexpr std::string_view kOperators[] = {"="sv,  "+="sv, "-="sv, "*="sv, "/="sv,  "//="sv, "%="sv,
                                               "@="sv, "&="sv, "|="sv, "^="sv, "<<="sv, ">>="sv, "**="sv};
    return !rest.starts_with("==") &&
           std::ranges::any_of(kOperators, [rest](std::string_view text) { return rest.starts_with(text); });
}

// One cell, read just as closely as it takes to know where statements begin.
class Escapes {
  public:
    Escapes(char* text, u32 start, u32 end, Vec<Range>& out) noexcept
        : text_(text), at_(start), end_(end), out_(out) {}

    void run() {
        while (at_ < end_) {
            skip_blanks();
            if (at_ < end_ && (is_escape_start(text_[at_]) || asks_for_help())) {
                replace();
            } else {
                statement();
            }
        }
    }

  private:
    static constexpr bool is_escape_start(char c) noexcept {
        return c == '%' || c == '!' || c == '?' || c == '/' || c == ',' || c == ';';
    }

    void skip_blanks() noexcept {
        while (at_ < end_ && is_blank(text_[at_])) {
            ++at_;
        }
    }

    // "name.attribute[0]?", "??" likewise, with nothing but white space after it.
    [[nodiscard]] bool asks_for_help() const noexcept {
        u32 i = at_;
        u32 depth = 0;
        for (; i < end_ && !is_line_end(text_[i]); ++i) {
            const char c = text_[i];
            if (c == '[') {
                ++depth;
            } else if (c == ']' && depth != 0) {
                --depth;
            } else if (depth == 0 && !is_name(c) && c != '.') {
                break;
            }
        }
        if (i == at_ || i == end_ || text_[i] != '?') {
            return false;
        }
        while (i < end_ && text_[i] == '?') {
            ++i;
        }
        while (i < end_ && is_blank(text_[i])) {
            ++i;
        }
        return i == end_ || is_line_end(text_[i]);
    }

    // To the end of the line, and on while a backslash stands there.
    void replace() {
        const u32 start = at_;
        bool more = true;
        for (bool first_line = true; more && at_ < end_; first_line = false) {
            const u32 line = at_;
            while (at_ < end_ && !is_line_end(text_[at_])) {
                ++at_;
            }
            more = at_ > line && text_[at_ - 1] == '\\';
            if (first_line) {
                text_[line] = '0';
                put_hash(line + 1);
            } else {
                put_hash(line);
            }
            take_line_end();
        }
        out_.push_back({start, at_});
    }

    // A character may take several bytes: those left of it become blanks.
    void put_hash(u32 i) noexcept {
        if (i >= at_) {
            return;
        }
        text_[i] = '#';
        for (++i; i < at_ && (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80U; ++i) {
            text_[i] = ' ';
        }
    }

    void take_line_end() noexcept {
        if (at_ < end_) {
            at_ += text_[at_] == '\r' && at_ + 1 < end_ && text_[at_ + 1] == '\n' ? 2U : 1U;
        }
    }

    // To the end of the logical line.
    void statement() {
        u32 depth = 0;
        while (at_ < end_) {
            const char c = text_[at_];
            switch (c) {
                case '\n':
                case '\r':
                    take_line_end();
                    if (depth == 0) {
                        return;
                    }
                    break;
                case '#':
                    while (at_ < end_ && !is_line_end(text_[at_])) {
                        ++at_;
                    }
                    break;
                case '\'':
                case '"':
                    string(c);
                    break;
                case '(':
                case '[':
                case '{':
                    ++depth;
                    ++at_;
                    break;
                case ')':
                case ']':
                case '}':
                    depth -= depth != 0 ? 1 : 0;
                    ++at_;
                    break;
                case '\\':
                    ++at_;
                    take_line_end();
                    break;
                case '=':
                    ++at_;
                    if (depth == 0 && is_assignment()) {
                        skip_blanks();
                        if (at_ < end_ && (text_[at_] == '!' || text_[at_] == '%')) {
                            replace();
                            return;
                        }
                    }
                    break;
                default:
                    ++at_;
            }
        }
    }

    // Just after a '='.
    [[nodiscard]] bool is_assignment() const noexcept {
        const char before = text_[at_ - 2 + (at_ < 2 ? 1 : 0)];
        return std::strchr("=!<>:+-*/%@&|^", before) == nullptr && (at_ == end_ || text_[at_] != '=');
    }

    void string(char quote) {
        const bool triple = end_ - at_ >= 3 && text_[at_ + 1] == quote && text_[at_ + 2] == quote;
        at_ += triple ? 3 : 1;
        while (at_ < end_) {
            const char c = text_[at_];
            if (c == '\\') {
                ++at_;
                take_line_end();  // or whatever the backslash stands before
                continue;
            }
            if (is_line_end(c) && !triple) {
                return;
            }
            if (c == quote &&
                (!triple || (end_ - at_ >= 3 && text_[at_ + 1] == quote && text_[at_ + 2] == quote))) {
                at_ += triple ? 3 : 1;
                return;
            }
            ++at_;
        }
    }

    char* text_;
    u32 at_;
    u32 end_;
    Vec<Range>& out_;
};

}  // namespace

void replace_escapes(char* text, u32 start, u32 end, Vec<Range>& escapes) {
    Escapes(text, start, end, escapes).run();
}

bool is_python_cell(std::string_view cell) noexcept {
    bool first = true;
    while (!cell.empty()) {
        const std::string_view line = trim_start(take_line(cell));
        if (line.starts_with("%%")) {
            if (std::ranges::find(kPythonCellMagics, first_word(line.substr(2))) ==
                std::end(kPythonCellMagics)) {
                return false;
            }
        } else if (first) {
            const std::string_view word = first_word(line);
            if (std::ranges::find(kLineMagics, word) != std::end(kLineMagics) &&
                !assigns(trim_start(line.substr(word.size())))) {
                return false;
            }
        }
        first = false;
    }
    return true;
}

}  // namespace pyforge::source
