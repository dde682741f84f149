#include "rules/flake8_implicit_str_concat/concatenation.hpp"

namespace pyforge::rules {
namespace {

using namespace lint;

// Only literals of one kind can stand side by side; f-strings and plain ones are of one kind.
enum class Kind : u8 { NoLiteral, Text, Bytes, Template };

Kind kind_of(const parse::Node& node) noexcept {
    switch (node.kind) {
        case NodeKind::JoinedStr:
            return Kind::Text;
        case NodeKind::TemplateStr:
            return Kind::Template;
        case NodeKind::Constant:
            return node.constant() == parse::ConstantKind::Str     ? Kind::Text
                   : node.constant() == parse::ConstantKind::Bytes ? Kind::Bytes
                                                                   : Kind::NoLiteral;
        default:
            return Kind::NoLiteral;
    }
}

// Would one string in the place of the sum document something? That is the first statement of a body, or
// follows `name = …` in a class or module.
bool is_place_of_docstring(const parse::Tree& tree, NodeId sum) noexcept {
    const NodeId statement = tree.parent(sum);
    if (tree.kind(statement) != NodeKind::Expr) {
        return false;
    }
    const NodeId block = tree.parent(statement);
    const NodeKind kind = tree.kind(block);
    const bool in_function = parse::is_function(kind);
    if (!in_function && kind != NodeKind::ClassDef && kind != NodeKind::Module) {
        return false;
    }
    const NodeId first = tree[statement].first;
    const NodeId before = first == 0 ? kNone : first - 1;
    if (before == kNone || tree.parent(before) != block || !parse::is_stmt(tree.kind(before))) {
        return true;
    }
    if (in_function) {
        return false;
    }
    if (const auto annotated = tree.try_get<ast::AnnAssign>(before)) {
        return tree.kind(annotated.target()) == NodeKind::Name;
    }
    const auto assignment = tree.try_get<ast::Assign>(before);
    return assignment && assignment.targets().size() == 1 &&
           tree.kind(assignment.targets()[0]) == NodeKind::Name;
}

void check(Context& ctx, NodeId id) {
    const auto sum = ctx.tree.get<ast::BinOp>(id);
    if (sum.op() != parse::Operator::Add || !ctx.settings.implicit_str_concat.allow_multiline) {
        return;
    }
    const parse::Node& left = ctx.tree[sum.left()];
    const parse::Node& right = ctx.tree[sum.right()];
    const Kind kind = kind_of(left);
    if (kind == Kind::NoLiteral || kind != kind_of(right) ||
        ctx.text.slice(left.end, right.start).find_first_of("\r\n") == std::string_view::npos) {
        return;
    }
    Report report =
        ctx.report(ctx.range(id), {"Explicitly concatenated string should be implicitly concatenated"});
    if (!report || ((left.flags | right.flags) & parse::kParenthesized) != 0) {
        return;
    }
    const lex::Token& plus = ctx.tokens[ctx.tokens.at_or_after(left.end)];
    if (plus.kind != TokenKind::Plus) {
        return;
    }
    std::string_view before = ctx.text.slice(left.end, plus.start);
    if (before.find_first_of("\r\n") == std::string_view::npos) {
        before = {};
    }
    report.replace({left.end, right.start}, {before, ctx.text.slice(plus.end, right.start)});
    const bool plain =
        left.kind == NodeKind::Constant && right.kind == NodeKind::Constant && kind == Kind::Text;
    if (plain && is_place_of_docstring(ctx.tree, id)) {
        report.unsafe();
    }
}

}  // namespace

extern constinit const Rule isc003_explicit_string_concatenation{
    .code = "ISC003",
    .name = "explicit-string-concatenation",
    .family = "flake8-implicit-str-concat",
    .summary = "Explicitly concatenated string should be implicitly concatenated",
    .category = Category::Style,
    .severity = Severity::Info,
    .fix = FixAvailability::Sometimes,
    .options = kConcatenationOptions,
    .doc = {.what = "Finds string literals on several lines that `+` puts together.\n\nWhere "
                    "`allow-multiline` is false the rule says nothing, since then there would be no way left "
                    "to write a long string.",
            .why = "Side by side in brackets literals are one string without an operator.",
            .example = "z = (\n    \"The quick brown fox jumps over the lazy \"\n    + \"dog\"\n)\n",
            .instead = "z = (\n    \"The quick brown fox jumps over the lazy \"\n    \"dog\"\n)\n",
            .fix = "Takes the `+` away, unless one of the strings stands in parentheses of its own. It is "
                   "unsafe where the string would become a docstring."},
    .on = {.nodes = {NodeKind::BinOp}, .node = each<check>},
};

}  // namespace pyforge::rules
