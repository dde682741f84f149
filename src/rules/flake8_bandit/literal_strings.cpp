#include "rules/flake8_bandit/literal_strings.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "lex/literals.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

bool is_temporary(const Settings& settings, std::string_view text) {
    const auto begins = [&](const std::string& folder) { return text.starts_with(folder); };
    const auto any = [&](const NameList& list) { return std::any_of(list.begin(), list.end(), begins); };
    return any(settings.bandit.hardcoded_tmp_directory) ||
           any(settings.bandit.hardcoded_tmp_directory_extend);
}

// Is the expression handed to a function of `tempfile`, which makes the file safely?
bool is_tempfile_argument(const Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    NodeId parent = tree.parent(id);
    if (parent != kNone && tree.kind(parent) == NodeKind::keyword) {
        parent = tree.parent(parent);
    }
    const auto call = tree.try_get<ast::Call>(parent);
    return call && call.func() != id && ctx.model.qualified_name(call.func()).starts_with("tempfile");
}

// How much of a path a message needs at the most.
constexpr std::size_t kLongestPath = 1000;

// The text as a literal would hold it: quotes, backslashes and what cannot be printed are escaped.
void escape(std::string_view text, std::string& out) {
    static constexpr std::string_view kPlain("\"'\\\t\n\r\0", 7);
    static constexpr std::string_view kEscaped = "\"'\\tnr0";
    static constexpr std::string_view kDigits = "0123456789abcdef";
    out.clear();
    for (std::size_t at = 0; at < text.size() && at < kLongestPath;) {
        const unicode::Decoded next = unicode::decode_utf8(text.data() + at);
        const std::size_t special = next.length == 1 ? kPlain.find(text[at]) : std::string_view::npos;
        if (special != std::string_view::npos) {
            out.push_back('\\');
            out.push_back(kEscaped[special]);
        } else if (unicode::is_printable(next.character)) {
            out.append(text.substr(at, next.length));
        } else {
            out.append("\\u{");
            bool any = false;
            for (int shift = 20; shift >= 0; shift -= 4) {
                const u32 digit = static_cast<u32>(next.character) >> static_cast<u32>(shift) & 15U;
                any = any || digit != 0;
                if (any) {
                    out.push_back(kDigits[digit]);
                }
            }
            out.push_back('}');
        }
        at += next.length;
    }
}

void check_text(Context& ctx, NodeId expression, Range range, std::string_view text) {
    if (text == "0.0.0.0") {
        ctx.report(s104_hardcoded_bind_all_interfaces, range, {"Possible binding to all interfaces"});
    } else if (ctx.selected(s108_hardcoded_temp_file) && is_temporary(ctx.settings, text) &&
               !is_tempfile_argument(ctx, expression)) {
        std::string& path = ctx.facts().buffer;
        escape(text, path);
        ctx.report(
            s108_hardcoded_temp_file, range,
            {"Probable insecure usage of temporary file or directory: \"", std::string_view(path), "\""});
    }
}

// The value of a piece of text, seen in the source where it holds no escapes.
std::string_view value_of(const Context& ctx, const lex::Token& token) {
    const Range body = lex::string_body(token);
    if ((token.flags & lex::kHasBackslash) == 0) {
        return ctx.text.slice(body.start, body.end);
    }
    std::string& value = ctx.facts().value;
    value.clear();
    lex::append_string_value(token, ctx.text, value, nullptr);
    return value;
}

void check_f_string(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto joined = tree.get<ast::JoinedStr>(id);
    const NodeId parent = tree.parent(id);
    if (parent == kNone || joined.first_token() == kNone ||
        ((tree.kind(parent) == NodeKind::FormattedValue || tree.kind(parent) == NodeKind::Interpolation) &&
         tree.slot(parent, ast::FormattedValue::S::format_spec) == id)) {
        return;
    }
    for (TokenId at = joined.first_token(); at <= joined.last_token(); ++at) {
        const lex::Token& token = ctx.tokens[at];
        if (token.kind == TokenKind::LeftBrace) {
            if (token.value == kNone) {
                return;
            }
            at = token.value;  // a field: its strings are expressions of their own
        } else if (token.kind == TokenKind::String || token.kind == TokenKind::FStringMiddle) {
            check_text(ctx, id, {token.start, token.end}, value_of(ctx, token));
        }
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    if (tree.kind(id) == NodeKind::JoinedStr) {
        check_f_string(ctx, id);
        return;
    }
    if (tree[id].constant() != parse::ConstantKind::Str) {
        return;
    }
    const auto constant = tree.get<ast::Constant>(id);
    const NodeId parent = tree.parent(id);
    if (constant.first_token() == kNone || parent == kNone || tree.kind(parent) == NodeKind::JoinedStr ||
        tree.kind(parent) == NodeKind::TemplateStr) {
        return;
    }
    const lex::Token& first = ctx.tokens[constant.first_token()];
    if (first.kind != TokenKind::String) {
        return;
    }
    if (constant.first_token() == constant.last_token()) {
        check_text(ctx, id, ctx.range(id), value_of(ctx, first));
    } else {
        check_text(ctx, id, ctx.range(id), string_value(ctx, id));
    }
}

}  // namespace

void check_literal_strings(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
