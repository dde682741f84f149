#include "rules/eradicate/comment_code.hpp"

#include <algorithm>
#include <array>

#include "lint/characters.hpp"

namespace pyforge::rules {
namespace {

using std::string_view;

bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\f';
}

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// `word` is in small letters.
bool starts_with_in_any_case(string_view text, string_view word) noexcept {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return w == lower(c); });
}

bool take(string_view& text, string_view prefix) noexcept {
    const bool found = text.starts_with(prefix);
    text.remove_prefix(found ? prefix.size() : 0);
    return found;
}

// White space of any kind.
void skip_space(string_view& text) noexcept {
    while (!text.empty()) {
        const unicode::Decoded d = unicode::decode_utf8(text.data());
        if (!lint::is_white_space(d.character)) {
            return;
        }
        text.remove_prefix(d.length);
    }
}

// Letters, digits and underscores; false when there is none.
bool skip_word(string_view& text) noexcept {
    const std::size_t before = text.size();
    while (!text.empty()) {
        const unicode::Decoded d = unicode::decode_utf8(text.data());
        if (!unicode::is_xid_continue(d.character)) {
            break;
        }
        text.remove_prefix(d.length);
    }
    return text.size() != before;
}

// --- cheap questions

enum Mark : unsigned char { kSign = 1, kWord = 2, kHash = 4 };

constexpr auto kMarks = [] {
    std::array<unsigned char, 256> marks{};
    for (const char c : string_view("()[]{}:=%")) {
        marks[static_cast<unsigned char>(c)] = kSign;
    }
    for (const char c : string_view("bcir")) {
        marks[static_cast<unsigned char>(c)] = kWord;
    }
    marks['#'] = kHash;
    return marks;
}();

// Has the text a character or word that little prose has? A number sign before a digit (`#123`) speaks of an
// issue somewhere, which code does not.
bool may_be_code(string_view text) noexcept {
    bool found = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char mark = kMarks[static_cast<unsigned char>(text[i])];
        if (mark == 0) [[likely]] {
            continue;
        }
        if (mark == kHash) {
            if (i + 1 < text.size() && is_digit(text[i + 1])) {
                return false;
            }
        } else if (!found) {
            const string_view rest = text.substr(i);
            found = mark == kSign || rest.starts_with("return") || rest.starts_with("import") ||
                    rest.starts_with("break") || rest.starts_with("continue");
        }
    }
    return found;
}

constexpr string_view kKeywords[] = {
    "if",     "in",     "is",     "or",     "as",     "and",    "for",     "not",      "def",
    "del",    "try",    "from",   "with",   "else",   "elif",   "pass",    "case",     "type",
    "lazy",   "class",  "while",  "break",  "yield",  "async",  "await",   "raise",    "match",
    "global", "import", "return", "except", "lambda", "assert", "finally", "nonlocal", "continue",
};

bool is_keyword(string_view word) noexcept {
    return std::find(std::begin(kKeywords), std::end(kKeywords), word) != std::end(kKeywords);
}

bool is_string_prefix(string_view word) noexcept {
    const char a = lower(word[0]);
    const char b = word.size() == 2 ? lower(word[1]) : '\0';
    const auto with_raw = [](char c) { return c == 'b' || c == 'f' || c == 't'; };
    return word.size() == 1 ? a == 'r' || a == 'u' || with_raw(a)
                            : word.size() == 2 && ((a == 'r' && with_raw(b)) || (b == 'r' && with_raw(a)));
}

// Do two names stand side by side, as they do in prose? Only what stands before the first literal, and before
// the first character that Python does not have, is looked at.
bool has_adjacent_names(string_view text) noexcept {
    string_view last;  // the word right before
    while (!text.empty()) {
        const char c = text.front();
        if (is_blank(c) || c == '\\') {
            text.remove_prefix(1);
            continue;
        }
        const unicode::Decoded d = unicode::decode_utf8(text.data());
        if (c == '_' || unicode::is_xid_start(d.character)) {
            string_view word = text;
            skip_word(text);
            word = word.substr(0, word.size() - text.size());
            if (!text.empty() && (text.front() == '"' || text.front() == '\'') && is_string_prefix(word)) {
                return false;
            }
            if (!last.empty() && !is_keyword(last) && !is_keyword(word)) {
                return true;
            }
            last = word;
            continue;
        }
        if (c == '#' || string_view("()[]{}:=%.,;+-*/|&^~<>@!").find(c) == string_view::npos ||
            (c == '!' && !text.starts_with("!="))) {
            return false;
        }
        last = {};
        text.remove_prefix(1);
    }
    return false;
}

// --- comments that speak to tools

// The line that tells the encoding of a file: `coding: utf-8`, `encoding=ascii`.
bool is_coding_line(string_view text) noexcept {
    text.remove_prefix(starts_with_in_any_case(text, "en") ? 2 : 0);
    if (!starts_with_in_any_case(text, "coding")) {
        return false;
    }
    text.remove_prefix(6);
    if (text.empty() || (text.front() != ':' && text.front() != '=')) {
        return false;
    }
    text.remove_prefix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    const char c = text.empty() ? '\0' : lower(text.front());
    return c == '-' || c == '_' || c == '.' || is_digit(c) || (c >= 'a' && c <= 'z');
}

bool is_directive(string_view text) noexcept {
    const auto any = [](string_view t, std::initializer_list<string_view> words) {
        return std::any_of(words.begin(), words.end(), [t](string_view w) { return t.starts_with(w); });
    };
    if (any(text, {"pyright", "pyrefly", "mypy:", "region", "endregion"}) ||
        starts_with_in_any_case(text, "noqa") || starts_with_in_any_case(text, "nosec") ||
        starts_with_in_any_case(text, "pylint") || is_coding_line(text)) {
        return true;
    }
    if (starts_with_in_any_case(text, "isort:")) {
        text.remove_prefix(6);
        skip_space(text);
        return starts_with_in_any_case(text, "on") || starts_with_in_any_case(text, "off") ||
               starts_with_in_any_case(text, "skip") || starts_with_in_any_case(text, "split");
    }
    if (take(text, "type:") || take(text, "ty:")) {
        skip_space(text);
        return text.starts_with("ignore");
    }
    if (take(text, "language=")) {
        return !text.empty() &&
               (text.front() == '-' || unicode::is_xid_continue(unicode::decode_utf8(text.data()).character));
    }
    if (take(text, "fmt:")) {
        skip_space(text);
        return any(text, {"on", "off", "skip"});
    }
    if (take(text, "ruff")) {
        skip_space(text);
        if (take(text, ":")) {
            skip_space(text);
            return any(text, {"ignore", "file-ignore", "disable", "enable"});
        }
    }
    return false;
}

// `TODO`, `TODO: …`, `TODO(name) …`
bool is_task(string_view text, std::span<const std::string> tags) noexcept {
    const string_view word = text.substr(0, text.find_first_of(" :("));
    return std::find(tags.begin(), tags.end(), word) != tags.end();
}

// --- pieces that are no statement by themselves

// Does the text end with one of `signs`, maybe with a comment behind it? Text before `from` does not count.
bool ends_with_sign(string_view text, string_view signs, std::size_t from) noexcept {
    bool open = false;  // a sign, and only white space since
    for (std::size_t i = from; i < text.size();) {
        const unicode::Decoded d = unicode::decode_utf8(text.data() + i);
        if (text[i] == '#' && open) {
            return true;
        }
        if (signs.find(text[i]) != string_view::npos) {
            open = true;
        } else if (!lint::is_white_space(d.character)) {
            open = false;
        }
        i += d.length;
    }
    return open;
}

// `"key": value,` and `"key": {`
bool is_dictionary_entry(string_view text) noexcept {
    const auto quote = [&] {
        const bool found = !text.empty() && (text.front() == '"' || text.front() == '\'');
        text.remove_prefix(found ? 1 : 0);
        return found;
    };
    if (!quote() || !skip_word(text) || !quote()) {
        return false;
    }
    skip_space(text);
    if (!take(text, ":") || text.empty()) {
        return false;
    }
    return ends_with_sign(text, ",{", unicode::decode_utf8(text.data()).length);
}

// `name = call(`, `a, b = [`
bool is_open_assignment(string_view text) noexcept {
    if (take(text, "(") || take(text, "[")) {
        skip_space(text);
    }
    for (;;) {
        if (!skip_word(text)) {
            return false;
        }
        skip_space(text);
        if (!take(text, ",")) {
            break;
        }
        skip_space(text);
    }
    if (take(text, ")") || take(text, "]")) {
        skip_space(text);
    }
    return take(text, "=") && ends_with_sign(text, "([{", 0);
}

// Brackets and nothing else, maybe with a comment behind them.
bool is_brackets(string_view text) noexcept {
    while (!text.empty()) {
        if (string_view("()[]{}").find(text.front()) != string_view::npos) {
            text.remove_prefix(1);
            continue;
        }
        if (text.front() == '#') {
            return true;
        }
        const std::size_t before = text.size();
        skip_space(text);
        if (text.size() == before) {
            return false;
        }
    }
    return true;
}

// The head of a clause that needs another before it: `else:`, `except ValueError:`, `case 1:`
bool is_clause(string_view text) noexcept {
    if (take(text, "else") || take(text, "try") || take(text, "finally")) {
        skip_space(text);
        return text.starts_with(':');
    }
    if (take(text, "except")) {
        return text.find(':') != string_view::npos;
    }
    if (take(text, "elif") || take(text, "case")) {
        return !text.empty() && lint::is_white_space(unicode::decode_utf8(text.data()).character) &&
               text.find(':') != string_view::npos;
    }
    return false;
}

}  // namespace

string_view comment_body(string_view comment) noexcept {
    while (!comment.empty() && (comment.front() == '#' || is_blank(comment.front()))) {
        comment.remove_prefix(1);
    }
    while (!comment.empty()) {
        std::size_t at = comment.size() - 1;
        while (at > 0 && (comment[at] & 0xC0) == 0x80) {
            --at;
        }
        if (!lint::is_white_space(unicode::decode_utf8(comment.data() + at).character)) {
            break;
        }
        comment = comment.substr(0, at);
    }
    return comment;
}

CommentVerdict judge_comment(string_view body, std::span<const std::string> task_tags) noexcept {
    using enum CommentVerdict;
    if (!may_be_code(body)) {
        return Prose;
    }
    if (is_dictionary_entry(body)) {
        return Code;
    }
    if (has_adjacent_names(body) || is_directive(body) || is_task(body, task_tags)) {
        return Prose;
    }
    return body.ends_with('\\') || is_clause(body) || is_brackets(body) || is_open_assignment(body) ? Code
                                                                                                    : Parse;
}

}  // namespace pyforge::rules
