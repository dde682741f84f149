#include <algorithm>
#include <bit>

#include "lex/literals.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

using parse::ConstantKind;

// A constant, or one after `+`, `-` or `~`; kNone for other expressions.
NodeId literal_of(const parse::Tree& tree, NodeId id) {
    if (const auto unary = tree.try_get<ast::UnaryOp>(id)) {
        if (tree[id].oper() == parse::Operator::Not) {
            return kNone;
        }
        id = unary.operand();
    }
    return tree.kind(id) == NodeKind::Constant ? id : kNone;
}

struct Number {
    u64 bits;
    bool is_float;
    bool negative;  // of integers
    bool valid;
    friend bool operator==(const Number& a, const Number& b) = default;
};

// As written, with or without a sign. Integers by value, floats bit for bit: -0 is 0, -0.0 is not 0.0.
Number number_of(std::string_view text, bool negative) {
    while (text.starts_with('-') || text.starts_with('+')) {
        negative = negative != (text.front() == '-');
        text.remove_prefix(1);
    }
    const bool prefixed =
        text.size() > 1 && text[0] == '0' && (text[1] | 0x20) >= 'a' && (text[1] | 0x20) != 'e';
    const bool is_float = !prefixed && text.find_first_of(".eE") != std::string_view::npos;
    if (is_float) {
        const double value = lex::float_value(text);
        return {std::bit_cast<u64>(negative ? -value : value), true, false, true};
    }
    u64 value = 0;
    const bool fits =
        !text.empty() && text.front() >= '0' && text.front() <= '9' && lex::integer_value(text, value);
    return {value, false, negative && value != 0, fits};
}

bool is_allowed_number(const Context& ctx, NodeId operand, NodeId literal) {
    const bool signed_ = operand != literal;
    if (signed_ && ctx.node(operand).oper() == parse::Operator::Invert) {
        return false;
    }
    const bool negative = signed_ && ctx.node(operand).oper() == parse::Operator::USub;
    const Number number = number_of(ctx.tree.slice(literal), negative);
    const auto same = [&](const Literal& allowed) {
        return !allowed.is_string && number == number_of(allowed.text, false);
    };
    const auto& lists = ctx.settings.pylint;
    return number.valid &&
           (std::any_of(lists.allow_magic_values.begin(), lists.allow_magic_values.end(), same) ||
            std::any_of(lists.extend_allow_magic_values.begin(), lists.extend_allow_magic_values.end(),
                        same));
}

bool is_allowed_string(const Context& ctx, NodeId literal) {
    const std::string_view value = string_value(ctx, literal);
    const auto same = [&](const Literal& allowed) { return allowed.is_string && allowed.text == value; };
    const auto& lists = ctx.settings.pylint;
    return std::any_of(lists.allow_magic_values.begin(), lists.allow_magic_values.end(), same) ||
           std::any_of(lists.extend_allow_magic_values.begin(), lists.extend_allow_magic_values.end(), same);
}

std::string_view type_of(ConstantKind kind) {
    switch (kind) {
        case ConstantKind::Int:
            return "int";
        case ConstantKind::Float:
            return "float";
        case ConstantKind::Complex:
            return "complex";
        case ConstantKind::Str:
            return "str";
        case ConstantKind::Bytes:
            return "bytes";
        default:
            return {};
    }
}

bool is_magic(const Context& ctx, NodeId operand) {
    const NodeId literal = literal_of(ctx.tree, operand);
    if (literal == kNone) {
        return false;
    }
    const ConstantKind kind = ctx.node(literal).constant();
    const std::string_view type = type_of(kind);
    const NameList& types = ctx.settings.pylint.allow_magic_value_types;
    if (type.empty() || std::find(types.begin(), types.end(), type) != types.end()) {
        return false;
    }
    switch (kind) {
        case ConstantKind::Int:
        case ConstantKind::Float:
            return !is_allowed_number(ctx, operand, literal);
        case ConstantKind::Str:
            return operand != literal || !is_allowed_string(ctx, literal);
        default:
            return true;
    }
}

// sys.version, sys.version_info, sys.implementation.version, their members and items.
bool is_version(const Context& ctx, NodeId id) {
    id = without_subscript(ctx.tree, id);
    const NodeKind kind = ctx.tree.kind(id);
    if (kind != NodeKind::Name && kind != NodeKind::Attribute) {
        return false;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(id);
    if (name.count < 2 || name.segment(0) != "sys") {
        return false;
    }
    const std::string_view second = name.segment(1);
    return second == "version" || second == "version_info" ||
           (second == "implementation" && name.count > 2 && name.segment(2) == "version");
}

void check(Context& ctx, NodeId id) {
    const auto compare = ctx.tree.get<ast::Compare>(id);
    const parse::NodeList right = compare.comparators();
    bool before = literal_of(ctx.tree, compare.left()) != kNone;
    bool any = before;
    for (const NodeId operand : right) {
        const bool literal = literal_of(ctx.tree, operand) != kNone;
        if (before && literal) {
            return;  // both known: nothing is hidden
        }
        any = any || literal;
        before = literal;
    }
    if (!any) {
        return;
    }
    if (is_version(ctx, compare.left()) ||
        std::any_of(right.begin(), right.end(), [&](NodeId operand) { return is_version(ctx, operand); })) {
        return;
    }
    const auto check_one = [&](NodeId operand) {
        if (is_magic(ctx, operand)) {
            ctx.report(ctx.range(operand), {"Magic value used in comparison, consider replacing `",
                                            ctx.tree.slice(operand), "` with a constant variable"});
        }
    };
    check_one(compare.left());
    std::for_each(right.begin(), right.end(), check_one);
}

constexpr std::string_view kOptions[] = {"lint.pylint.allow-magic-value-types",
                                         "lint.pylint.allow-magic-values",
                                         "lint.pylint.extend-allow-magic-values"};

}  // namespace

extern constinit const Rule plr2004_magic_value_comparison{
    .code = "PLR2004",
    .name = "magic-value-comparison",
    .family = "pylint",
    .summary = "Magic value used in comparison, consider replacing `{value}` with a constant variable",
    .category = Category::Pedantic,
    .options = kOptions,
    .doc = {.what = "Finds comparisons with a literal that says nothing by itself. Left alone are `0`, `1`, "
                    "`-1`, `\"\"`, `\"__main__\"` and what the options add, strings and bytes, singletons, "
                    "comparisons of two literals, and those with `sys.version_info` and the like.",
            .why = "A bare number does not tell what it stands for, and where it is used twice one place "
                   "will be forgotten when it changes.",
            .example = "def ticket(age):\n    return 5 if age < 14 else 9\n",
            .instead = "ADULT = 14\n\n\ndef ticket(age):\n    return 5 if age < ADULT else 9\n",
            .references = "https://pylint.readthedocs.io/en/stable/user_guide/messages/refactor/"
                          "magic-value-comparison.html\n"},
    .on = {.nodes = {NodeKind::Compare}, .node = each<check>},
};

}  // namespace pyforge::rules
