#include "lint/edits.hpp"
#include "lint/facts.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

using parse::Operator;

bool is_boolean(const parse::Tree& tree, NodeId id) {
    return tree.kind(id) == NodeKind::Constant && (tree[id].constant() == parse::ConstantKind::True ||
                                                   tree[id].constant() == parse::ConstantKind::False);
}

bool is_plain_literal(const parse::Tree& tree, NodeId id) {
    return is_literal(tree, id) && !is_singleton(tree, id);
}

// Is operator `index` between two operands one to report? `constant` becomes the operand.
bool is_odd(const parse::Tree& tree, NodeId left, Operator op, NodeId right, bool first, NodeId& constant) {
    if (op != Operator::Eq && op != Operator::NotEq) {
        return false;
    }
    if (first && is_boolean(tree, left) && !is_plain_literal(tree, right)) {
        constant = left;
        return true;
    }
    constant = right;
    return is_boolean(tree, right) && !is_plain_literal(tree, left);
}

bool is_true(const parse::Tree& tree, NodeId constant) {
    return tree[constant].constant() == parse::ConstantKind::True;
}

// `x == True` becomes `x`, `x == False` becomes `not x`. Parentheses around the constant stay around that.
void fix_single(Context& ctx, Report& report, NodeId id, Operator op, NodeId constant) {
    const auto compare = ctx.tree.get<ast::Compare>(id);
    const NodeId left = compare.left();
    const NodeId other = constant == left ? compare.comparators()[0] : left;
    const Range inner = parenthesized(ctx, constant);
    const bool wrapped = inner.start != ctx.range(constant).start;
    const bool positive = is_true(ctx.tree, constant) == (op == Operator::Eq);
    const Range text = parenthesized(ctx, other);
    const Range whole = ctx.range(id);
    const bool word = wrapped ? false : !positive || in_word(ctx.text.data[text.start]);
    report.replace(whole, {word ? space_before(ctx, whole) : "", wrapped ? "(" : "", positive ? "" : "not ",
                           ctx.text.slice(text), wrapped ? ")" : "",
                           !wrapped && in_word(ctx.text.data[text.end - 1]) ? space_after(ctx, whole) : ""});
}

std::string_view operator_text(Operator op) {
    switch (op) {
        case Operator::IsNot:
            return "is not";
        case Operator::NotIn:
            return "not in";
        default:
            return {};
    }
}

// In a chain of comparisons `is` and `is not` take the place of the operator.
void fix_chain(Context& ctx, Report& report, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto compare = tree.get<ast::Compare>(id);
    const auto ops = compare.ops();
    NodeId left = compare.left();
    for (u32 i = 0; i < ops.size(); ++i) {
        const auto op = static_cast<Operator>(ops[i]);
        const NodeId right = compare.comparators()[i];
        NodeId constant = kNone;
        std::string_view text = is_odd(tree, left, op, right, i == 0, constant)
                                    ? (op == Operator::Eq ? "is" : "is not")
                                    : operator_text(op);
        if (text.empty()) {
            text = ctx.text.slice(comparison_operator(ctx, id, i));
        }
        report.replace({parenthesized(ctx, left).end, parenthesized(ctx, right).start}, {" ", text, " "});
        left = right;
    }
}

void report(Context& ctx, NodeId id, Operator op, NodeId constant) {
    const auto compare = ctx.tree.get<ast::Compare>(id);
    Report report =
        ctx.report(ctx.range(id), {"Avoid ", op == Operator::Eq ? "equality" : "inequality",
                                   " comparisons to `", is_true(ctx.tree, constant) ? "True`" : "False`"});
    if (!report) {
        return;
    }
    static constexpr u32 kLongest = 64;  // each finding would write the whole of a longer chain
    if (compare.ops().size() == 1) {
        const NodeId left = compare.left();
        fix_single(ctx, report, id, op, is_boolean(ctx.tree, left) ? left : constant);
    } else if (compare.ops().size() <= kLongest) {
        fix_chain(ctx, report, id);
    }
    report.unsafe();
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto compare = tree.get<ast::Compare>(id);
    const auto ops = compare.ops();
    NodeId left = compare.left();
    for (u32 i = 0; i < ops.size(); ++i) {
        const auto op = static_cast<Operator>(ops[i]);
        const NodeId right = compare.comparators()[i];
        NodeId constant = kNone;
        if (is_odd(tree, left, op, right, i == 0, constant)) {
            report(ctx, id, op, constant);
            if (constant == left && is_boolean(tree, right)) {
                report(ctx, id, op, right);
            }
        }
        left = right;
    }
}

void check_all(Context& ctx, NodeIds comparisons) {
    each<check>(ctx, ctx.facts().singleton_equalities(ctx.tree, comparisons));
}

}  // namespace

extern constinit const Rule e712_true_false_comparison{
    .code = "E712",
    .name = "true-false-comparison",
    .family = "pycodestyle",
    .summary = "Avoid equality comparisons to `{value}`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .status = Status::Stable,
    .fix = FixAvailability::Always,
    .doc =
        {.what = "Finds comparisons with `True` and `False` by `==` and `!=`.",
         .why =
             "The value says itself whether it is true; where only the constant is meant, `is` asks for it.",
         .example = "if ready == True:\n    start()\n",
         .instead = "if ready:\n    start()\n",
         .fix = "`x == True` becomes `x` and `x == False` becomes `not x`; in a chain of comparisons `is` "
                "takes the place of the operator. Unsafe: the other value may be no boolean, or have an "
                "`__eq__` of its own.",
         .references = "https://peps.python.org/pep-0008/#programming-recommendations\n"},
    .on = {.nodes = {NodeKind::Compare}, .node = check_all},
};

}  // namespace pyforge::rules
