#include "invariants.hpp"

#include <cstdio>
#include <cstdlib>
#include <span>

namespace pyforge::fuzz {

using lex::Token;
using lex::TokenId;
using lex::TokenKind;
using parse::Node;
using parse::NodeId;
using parse::NodeKind;

void broken(std::string_view what, u32 offset) {
    std::fprintf(stderr, "property broken: %.*s (at byte %u)\n", static_cast<int>(what.size()), what.data(),
                 offset);
    std::abort();
}

bool FrontEnd::decode(const std::uint8_t* data, std::size_t size) {
    const std::span<const char> bytes(reinterpret_cast<const char*>(data), size);
    const bool good = source::decode(bytes, buffer, source::Input::Bytes, text, decode_error);
    require(good || !decode_error.message.empty(), "a decoding error has a message", decode_error.offset);
    require(!text.line_starts.empty() && text.line_starts[0] == 0, "the first line begins at 0");
    for (u32 i = 1; i < text.line_count(); ++i) {
        require(text.line_starts[i - 1] < text.line_starts[i] && text.line_starts[i] <= text.size,
                "lines are in order", text.line_starts[i]);
    }
    return good;
}

void FrontEnd::tokenize(lex::PythonVersion version) {
    names.reset();
    lex::tokenize(text, version, names, tokens);
}

bool FrontEnd::parse(lex::PythonVersion version) {
    const bool good = parse::parse_module(text, tokens, names, version, scratch, tree, error);
    require(good == !tree.nodes.empty(), "a tree or an error");
    require(good || !error.message.empty(), "a syntax error has a message", error.start);
    require(good || (error.start <= error.end && error.end <= text.size), "a syntax error lies in the text",
            error.start);
    return good;
}

namespace {

bool only_space(std::string_view gap) {
    return gap.find_first_not_of(" \t\f\r\n\\") == std::string_view::npos;
}

bool is_opening(TokenKind kind) {
    return kind == TokenKind::LeftParen || kind == TokenKind::LeftBracket || kind == TokenKind::LeftBrace;
}

}  // namespace

void check_tokens(const lex::Tokens& tokens, const source::Text& text) {
    require(!tokens.items.empty(), "there is an EndMarker");
    const Token& last = tokens.items.back();
    require(last.kind == TokenKind::EndMarker && last.start == text.size && last.end == text.size,
            "the EndMarker is at the end", last.start);
    u32 at = 0;
    u32 comment = 0;
    u32 depth = 0;
    for (TokenId id = 0; id < tokens.size(); ++id) {
        const Token& token = tokens[id];
        require(token.start <= token.end && token.end <= text.size, "a token lies in the text", token.start);
        require(token.start >= at, "tokens do not overlap", token.start);
        for (; comment < tokens.comments.size() && tokens.comments[comment].start < token.start; ++comment) {
            const Range range = tokens.comments[comment];
            require(range.start >= at && range.end <= token.start, "a comment stands between tokens",
                    range.start);
            require(only_space(text.slice(at, range.start)), "nothing is lost before a comment", at);
            at = range.end;
        }
        // An f-string that cannot be read is left at its Error token and taken up again at its end.
        require(
            only_space(text.slice(at, token.start)) || (id > 0 && tokens[id - 1].kind == TokenKind::Error),
            "nothing is lost between tokens", at);
        at = token.end;
        depth += token.kind == TokenKind::Indent ? 1U : 0U;
        if (token.kind == TokenKind::Dedent) {
            require(depth > 0, "every Dedent has its Indent", token.start);
            --depth;
        }
        if (is_opening(token.kind) && token.value != kNone) {
            require(token.value > id && token.value < tokens.size() && tokens[token.value].value == id,
                    "brackets point at each other", token.start);
        }
    }
    require(depth == 0, "every Indent has its Dedent", text.size);
    require(comment == tokens.comments.size(), "no comment after the EndMarker");
    for (const lex::LexError& error : tokens.errors) {
        require(error.token < tokens.size() && tokens[error.token].kind == TokenKind::Error,
                "an error has its token", error.start);
        require(error.start <= error.end && error.end <= text.size, "an error lies in the text", error.start);
        require(!describe(error, text, tokens).empty(), "an error has a sentence", error.start);
    }
}

void check_tree(const parse::Tree& tree) {
    const u32 size = tree.size();
    require(size > 0 && tree.kind(tree.root()) == NodeKind::Module, "the root is a Module");
    require(tree.parent(tree.root()) == kNone && tree[tree.root()].first == 0, "the root holds all");
    for (NodeId id = 0; id < size; ++id) {
        const Node& node = tree[id];
        require(node.start <= node.end && node.end <= tree.text->size, "a node lies in the text", node.start);
        require(node.first <= id, "post-order", node.start);
        require(id == tree.root() || (node.parent > id && node.parent < size), "parents come later",
                node.start);
        u32 covered = 0;
        tree.for_each_child(id, [&](NodeId child) {
            require(child < id && child >= node.first, "a child lies in its parent's run", node.start);
            require(tree.parent(child) == id, "a child knows its parent", node.start);
            covered += child - tree[child].first + 1;
            // Decorators stand before the `def` or `class` where CPython lets the statement begin.
            const bool decorator = tree[child].end <= node.start && parse::is_expr(tree.kind(child)) &&
                                   (parse::is_function(node.kind) || node.kind == NodeKind::ClassDef);
            require(decorator || (tree[child].start >= node.start && tree[child].end <= node.end),
                    "a child lies inside its parent", tree[child].start);
        });
        require(covered == id - node.first, "a run is the children's runs", node.start);
    }
}

namespace {

// May a token of this kind stand directly in a node of that kind (and in none of its children)?
bool holds_name(NodeKind kind) {
    switch (kind) {
        case NodeKind::Name:
        case NodeKind::Attribute:
        case NodeKind::arg:
        case NodeKind::keyword:
        case NodeKind::alias:
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef:
        case NodeKind::ClassDef:
        case NodeKind::ImportFrom:
        case NodeKind::Global:
        case NodeKind::Nonlocal:
        case NodeKind::ExceptHandler:
        case NodeKind::MatchAs:
        case NodeKind::MatchStar:
        case NodeKind::MatchClass:
        case NodeKind::MatchMapping:
        case NodeKind::TypeVar:
        case NodeKind::ParamSpec:
        case NodeKind::TypeVarTuple:
        case NodeKind::Match:  // the soft keywords
        case NodeKind::match_case:
        case NodeKind::TypeAlias:
        case NodeKind::FormattedValue:  // the conversion, !r
        case NodeKind::Interpolation:
        case NodeKind::Constant:  // the text of an f"{x=}" field
            return true;
        default:
            return false;
    }
}

bool is_string_part(TokenKind kind) {
    return kind == TokenKind::String || kind == TokenKind::FStringStart || kind == TokenKind::FStringMiddle ||
           kind == TokenKind::FStringEnd || kind == TokenKind::TStringStart ||
           kind == TokenKind::TStringMiddle || kind == TokenKind::TStringEnd;
}

bool holds_string(NodeKind kind) {
    return kind == NodeKind::Constant || kind == NodeKind::JoinedStr || kind == NodeKind::TemplateStr;
}

}  // namespace

void check_coverage(const parse::Tree& tree, Vec<u32>& scratch) {
    const lex::Tokens& tokens = *tree.tokens;
    // scratch[t]: the next token at or after t that no node has taken yet.
    scratch.clear();
    for (u32 t = 0; t <= tokens.size(); ++t) {
        scratch.push_back(t);
    }
    const auto next_free = [&](u32 t) {
        u32 end = t;
        while (scratch[end] != end) {
            end = scratch[end];
        }
        while (scratch[t] != end) {
            const u32 after = scratch[t];
            scratch[t] = end;
            t = after;
        }
        return end;
    };
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node& node = tree[id];
        for (u32 t = next_free(tokens.at_or_after(node.start));
             t < tokens.size() && tokens[t].start < node.end; t = next_free(t)) {
            const TokenKind kind = tokens[t].kind;
            require(kind != TokenKind::Name || holds_name(node.kind),
                    "a name lies in a node that holds names", tokens[t].start);
            require(kind != TokenKind::Number || node.kind == NodeKind::Constant,
                    "a number lies in a Constant", tokens[t].start);
            require(!is_string_part(kind) || holds_string(node.kind),
                    "a string lies in a constant or an f-string", tokens[t].start);
            scratch[t] = t + 1;
        }
    }
    for (u32 t = next_free(0); t < tokens.size(); scratch[t] = t + 1, t = next_free(t)) {
        const TokenKind kind = tokens[t].kind;
        require(kind != TokenKind::Name && kind != TokenKind::Number && !is_string_part(kind) &&
                    !is_keyword(kind),
                "a token lies in the tree", tokens[t].start);
    }
}

}  // namespace pyforge::fuzz
