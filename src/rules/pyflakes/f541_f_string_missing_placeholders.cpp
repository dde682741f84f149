#include <algorithm>

#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

// A statement of its own whose value would become a docstring without the prefix.
bool would_be_docstring(const Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const NodeId statement = tree.parent(id);
    if (tree.kind(statement) != NodeKind::Expr) {
        return false;
    }
    const NodeId owner = tree.parent(statement);
    const auto is_first = [&](parse::NodeList body) { return !body.empty() && body[0] == statement; };
    switch (tree.kind(owner)) {
        case NodeKind::Module:
            return is_first(tree.get<ast::Module>(owner).body());
        case NodeKind::ClassDef:
            return is_first(tree.get<ast::ClassDef>(owner).body());
        case NodeKind::FunctionDef:
            return is_first(tree.get<ast::FunctionDef>(owner).body());
        case NodeKind::AsyncFunctionDef:
            return is_first(tree.get<ast::AsyncFunctionDef>(owner).body());
        default:
            return false;
    }
}

void add_fix(Context& ctx, Report report, TokenId start) {
    const lex::Token& first = ctx.tokens[start];
    const std::string_view prefix = ctx.text.slice(first.start, first.start + first.aux);
    const u32 at = first.start + static_cast<u32>(prefix.find_first_of("fF"));
    const char before = first.start > 0 ? ctx.text.data[first.start - 1] : ' ';
    const bool touches = prefix.size() == 1 && (before == '\'' || before == '"' || before == '_' ||
                                                (before >= '0' && before <= '9') ||
                                                ((before | 0x20) >= 'a' && (before | 0x20) <= 'z'));
    report.replace({at, at + 1}, {touches ? " " : ""});
    // Doubled braces stand for one.
    for (TokenId id = start + 1; id < first.value; ++id) {
        const lex::Token& token = ctx.tokens[id];
        for (u32 i = token.start; i + 1 < token.end; ++i) {
            const char c = ctx.text.data[i];
            if ((c == '{' || c == '}') && ctx.text.data[i + 1] == c) {
                report.remove({i, i + 1});
                ++i;
            }
        }
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto string = tree.get<ast::JoinedStr>(id);
    const auto values = string.values();
    if (std::any_of(values.begin(), values.end(),
                    [&](NodeId v) { return tree.kind(v) != NodeKind::Constant; })) {
        return;
    }
    const NodeKind parent = tree.kind(tree.parent(id));
    if (parent == NodeKind::FormattedValue || parent == NodeKind::Interpolation) {
        // A format specification is a JoinedStr too.
        if (tree.slot(tree.parent(id), ast::FormattedValue::S::format_spec) == id) {
            return;
        }
    }
    const bool docstring = would_be_docstring(ctx, id);
    for (TokenId at = string.first_token(); at <= string.last_token(); ++at) {
        const lex::Token& token = ctx.tokens[at];
        if (token.kind == TokenKind::FStringStart && token.value != kNone) {
            Report report =
                ctx.report({token.start, ctx.tokens[token.value].end}, {"f-string without any placeholders"});
            add_fix(ctx, report, at);
            if (docstring) {
                report.unsafe();
            }
            at = token.value;
        }
    }
}

}  // namespace

extern constinit const Rule f541_f_string_missing_placeholders{
    .code = "F541",
    .name = "f-string-missing-placeholders",
    .family = "pyflakes",
    .summary = "f-string without any placeholders",
    .category = Category::Style,
    .on_by_default = true,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds f-strings that hold no expression. Adjacent literals count as one string: the "
                    "prefix may stand "
                    "on all parts when one of them has an expression.",
            .why = "The prefix does nothing, and a reader looks for the value that is missing.",
            .example = "print(f\"Hello, world!\")\n",
            .instead = "print(\"Hello, world!\")\n",
            .fix = "Removes the prefix and writes doubled braces once. Unsafe where the string would become "
                   "a docstring.",
            .references = "https://peps.python.org/pep-0498/\n"},
    .on = {.nodes = {NodeKind::JoinedStr}, .node = each<check>},
};

}  // namespace pyforge::rules
