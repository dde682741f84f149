#include "engine/fingerprint.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "parse/tree.hpp"

namespace pyforge::engine {
namespace {

using lex::TokenId;
using lex::TokenKind;

// Statements with more tokens than this (tables, large calls) are told apart by the line of the finding.
constexpr u32 kLongStatement = 64;
constexpr std::size_t kLongestName = 200;

constexpr u64 mix(u64 a, u64 b) noexcept {
    u64 x = (a ^ (b + 0x9E37'79B9'7F4A'7C15U + (a << 6U) + (a >> 2U))) * 0xFF51'AFD7'ED55'8CCDU;
    return x ^ (x >> 32U);
}

bool is_layout(TokenKind kind) noexcept {
    return kind == TokenKind::Newline || kind == TokenKind::Indent || kind == TokenKind::Dedent;
}

// The hash of a text that takes a run of white space for one blank: docstrings move with their indentation.
u64 hash_spaced(std::string_view text) noexcept {
    u64 hash = 0xCBF2'9CE4'8422'2325U;
    bool space = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (blank && space) {
            continue;
        }
        space = blank;
        hash = (hash ^ static_cast<u8>(blank ? ' ' : c)) * 0x100'0000'01B3U;
    }
    return hash;
}

}  // namespace

Fingerprinter::Fingerprinter(const Workspace& workspace) : work_(workspace) {
    collect();
}

void Fingerprinter::collect() {
    const parse::Tree& tree = work_.tree;
    for (parse::NodeId id = 0; id < tree.size(); ++id) {
        const parse::NodeKind kind = tree.kind(id);
        if (parse::is_function(kind) || kind == parse::NodeKind::ClassDef) {
            NameId name{};
            if (kind == parse::NodeKind::ClassDef) {
                name = tree.get<ast::ClassDef>(id).name();
            } else if (kind == parse::NodeKind::FunctionDef) {
                name = tree.get<ast::FunctionDef>(id).name();
            } else {
                name = tree.get<ast::AsyncFunctionDef>(id).name();
            }
            definitions_.push_back({tree[id].start, tree[id].end, kNone, name, 0});
        }
    }
    std::sort(definitions_.begin(), definitions_.end(), [](const Definition& a, const Definition& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    u32 open = kNone;
    for (u32 i = 0; i < definitions_.size(); ++i) {
        Definition& definition = definitions_[i];
        while (open != kNone && definitions_[open].end <= definition.start) {
            open = definitions_[open].parent;
        }
        definition.parent = open;
        definition.path =
            mix(open == kNone ? 0 : definitions_[open].path, hash_text(work_.names.text(definition.name)));
        open = i;
    }
}

u32 Fingerprinter::around(u32 offset) const noexcept {
    const auto after =
        std::upper_bound(definitions_.begin(), definitions_.end(), offset,
                         [](u32 wanted, const Definition& definition) { return wanted < definition.start; });
    u32 at = static_cast<u32>(after - definitions_.begin()) - 1;  // kNone before the first
    while (at != kNone && definitions_[at].end <= offset) {
        at = definitions_[at].parent;
    }
    return at;
}

u64 Fingerprinter::hash_tokens(TokenId first, TokenId last) const noexcept {
    u64 hash = 1;
    for (TokenId id = first; id <= last; ++id) {
        const lex::Token& token = work_.tokens[id];
        if (!is_layout(token.kind)) {
            hash = mix(hash, hash_spaced(work_.text.slice(token.start, token.end)));
        }
    }
    return hash;
}

u64 Fingerprinter::text_at(u32 offset) {
    const lex::Tokens& tokens = work_.tokens;
    if (tokens.size() == 0) {
        return 0;
    }
    const auto comment = std::upper_bound(tokens.comments.begin(), tokens.comments.end(), offset,
                                          [](u32 wanted, Range range) { return wanted < range.end; });
    if (comment != tokens.comments.end() && comment->start <= offset) {
        return hash_spaced(work_.text.slice(*comment));
    }
    const TokenId at = std::min(tokens.at_or_after(offset), tokens.size() - 1);
    const Range line = work_.text.line_range(work_.text.line_of(offset));
    if (tokens[at].start > line.end) {
        // A blank line, or one that is but a comment.
        const std::string_view rest = work_.text.slice(line);
        return hash_spaced(rest.substr(std::min(rest.find('#'), rest.size())));
    }
    if (at < first_ || at > last_) {
        first_ = at;
        while (first_ > 0 && at - first_ <= kLongStatement && tokens[first_ - 1].kind != TokenKind::Newline) {
            --first_;
        }
        last_ = at;
        while (last_ + 1 < tokens.size() && last_ - first_ <= kLongStatement &&
               tokens[last_].kind != TokenKind::Newline) {
            ++last_;
        }
        statement_ = hash_tokens(first_, last_);
        if (last_ - first_ > kLongStatement) {
            const TokenId from = tokens.at_or_after(line.start);
            TokenId to = from;
            while (to + 1 < tokens.size() && tokens[to + 1].start < line.end && to - from < kLongStatement) {
                ++to;
            }
            statement_ = hash_tokens(from, to);
            first_ = 1;  // not for the next finding
            last_ = 0;
        }
    }
    return statement_;
}

Fingerprinter::Print Fingerprinter::of(std::string_view code, u32 offset) {
    const u32 definition = around(offset);
    const u64 path = definition == kNone ? 0 : definitions_[definition].path;
    const u64 hash = mix(mix(hash_text(code), path), text_at(offset));
    return {hash == 0 ? 1 : hash, definition};
}

void Fingerprinter::append_name(u32 definition, std::string& out) const {
    std::string name;
    for (u32 at = definition; at != kNone && name.size() < kLongestName; at = definitions_[at].parent) {
        const std::string_view part = work_.names.text(definitions_[at].name).substr(0, kLongestName);
        name.insert(0, name.empty() ? "" : ".").insert(0, part);
    }
    out += name;
}

}  // namespace pyforge::engine
