#include "rules/flake8_bandit/sql_text.hpp"

#include <algorithm>
#include <iterator>

#include "lex/literals.hpp"
#include "lint/facts.hpp"

namespace pyforge::rules::sql {

using namespace lint;

namespace {

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool word_at(std::string_view text, std::size_t at, std::string_view word) noexcept {
    return text.size() - at >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char w, char c) { return w == lower(c); });
}

bool is_space(std::string_view text, std::size_t at) noexcept {
    const char c = at < text.size() ? text[at] : 'x';
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool in_word(char c) noexcept {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<u8>(c) >= 0x80;
}

// Two words of a statement with white space around each and anything between.
struct Pair {
    std::string_view first;
    std::string_view second;
};
constexpr Pair kPairs[] = {
    {"select", "from"}, {"insert", "values"}, {"replace", "values"}, {"update", "set"}};

// Does the second word stand somewhere from `at` on, which is two characters after the first word's end at
// least?
bool has_second(std::string_view text, std::size_t at, std::string_view word) noexcept {
    for (; at + word.size() < text.size(); ++at) {
        if (lower(text[at]) == word[0] && is_space(text, at - 1) && word_at(text, at, word) &&
            is_space(text, at + word.size())) {
            return true;
        }
    }
    return false;
}

bool is_delete(std::string_view text, std::size_t at) noexcept {
    static constexpr std::string_view kDelete = "delete";
    static constexpr std::string_view kFrom = "from";
    if (!word_at(text, at, kDelete) || !is_space(text, at + kDelete.size())) {
        return false;
    }
    at += kDelete.size();
    while (is_space(text, at)) {
        ++at;
    }
    return at < text.size() && word_at(text, at, kFrom) && is_space(text, at + kFrom.size());
}

void append_escaped(std::string_view value, std::string& out) {
    for (const char c : value) {
        switch (c) {
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                if (static_cast<u8>(c) < 0x20) {
                    out += "\\x";
                } else {
                    out.push_back(c);
                }
        }
    }
}

}  // namespace

bool looks_like_query(std::string_view text) noexcept {
    // What does not follow the first "select" does not follow the next one either.
    bool tried[std::size(kPairs)] = {};
    for (std::size_t at = 0; at + 6 < text.size(); ++at) {
        const char c = lower(text[at]);
        if ((c != 's' && c != 'd' && c != 'i' && c != 'r' && c != 'u') || (at > 0 && in_word(text[at - 1]))) {
            continue;
        }
        if (is_delete(text, at)) {
            return true;
        }
        for (std::size_t i = 0; i < std::size(kPairs); ++i) {
            const std::size_t end = at + kPairs[i].first.size();
            if (!tried[i] && word_at(text, at, kPairs[i].first) && is_space(text, end)) {
                tried[i] = true;
                if (has_second(text, end + 2, kPairs[i].second)) {
                    return true;
                }
            }
        }
    }
    return false;
}

void append_value(const Context& ctx, NodeId constant, std::string& out) {
    const auto view = ctx.tree.get<ast::Constant>(constant);
    if (view.first_token() == kNone) {
        return;
    }
    for (TokenId id = view.first_token(); id <= view.last_token(); ++id) {
        const lex::Token& token = ctx.tokens[id];
        if (token.kind == TokenKind::String) {
            std::string& value = ctx.facts().value;
            value.clear();
            lex::append_string_value(token, ctx.text, value, nullptr);
            append_escaped(value, out);
        }
    }
}

void append_source(const Context& ctx, Range range, std::string& out) {
    u32 end = range.start;
    for (TokenId id = ctx.tokens.at_or_after(range.start); id < ctx.tokens.size(); ++id) {
        const lex::Token& token = ctx.tokens[id];
        if (token.start >= range.end) {
            break;
        }
        if (token.start > end && !out.empty()) {
            out.push_back(' ');
        }
        end = token.end;
        switch (token.kind) {
            case TokenKind::String: {
                std::string& value = ctx.facts().value;
                value.clear();
                lex::append_string_value(token, ctx.text, value, nullptr);
                out.push_back('"');
                append_escaped(value, out);
                out.push_back('"');
                break;
            }
            case TokenKind::FStringMiddle:
            case TokenKind::TStringMiddle:
                for (const char c : ctx.text.slice(token.start, token.end)) {
                    if (c == '\n') {
                        out += "\\n";
                    } else if (c == '\t') {
                        out += "\\t";
                    } else {
                        out.push_back(c);
                    }
                }
                break;
            default:
                out += ctx.text.slice(token.start, token.end);
        }
    }
}

void append_parts(const Context& ctx, NodeId joined, std::string& out) {
    const auto view = ctx.tree.get<ast::JoinedStr>(joined);
    for (TokenId id = view.first_token(); id <= view.last_token(); ++id) {
        const lex::Token& token = ctx.tokens[id];
        const u32 quotes = (token.flags & lex::kTriple) != 0 ? 3 : 1;
        if (token.kind == TokenKind::String) {
            out += ctx.text.slice(token.start + token.aux + quotes, token.end - quotes);
        } else if (token.kind == TokenKind::FStringStart && token.value != kNone) {
            out += ctx.text.slice(token.end, ctx.tokens[token.value].start);
            id = token.value;
        }
    }
}

}  // namespace pyforge::rules::sql
