#include "lint/facts.hpp"
#include "lint/query.hpp"
#include "rules/flake8_bandit/sql_text.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

enum class Kind : u8 { Other, String, Unknown };

// Could this operand of `+` be a string?
Kind operand_kind(const parse::Tree& tree, NodeId id) {
    switch (tree.kind(id)) {
        case NodeKind::JoinedStr:
            return Kind::String;
        case NodeKind::Constant:
            return tree[id].constant() == parse::ConstantKind::Str ? Kind::String : Kind::Other;
        case NodeKind::Call:
        case NodeKind::Attribute:
        case NodeKind::Subscript:
        case NodeKind::Name:
        case NodeKind::IfExp:
        case NodeKind::BoolOp:
        case NodeKind::UnaryOp:
        case NodeKind::NamedExpr:
        case NodeKind::Starred:
            return Kind::Unknown;
        default:
            return Kind::Other;
    }
}

// Is the sum one of strings, at least one of them written out? All leaves of the operators must fit.
bool is_string_sum(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    Vec<u32>& work = ctx.facts().stack;
    work.clear();
    work.push_back(id);
    bool string = false;
    while (!work.empty()) {
        const NodeId at = work.back();
        work.pop_back();
        if (const auto operation = tree.try_get<ast::BinOp>(at)) {
            work.push_back(operation.left());
            work.push_back(operation.right());
            continue;
        }
        const Kind kind = operand_kind(tree, at);
        if (kind == Kind::Other) {
            return false;
        }
        string = string || kind == Kind::String;
    }
    return string;
}

void report_if_sql(Context& ctx, NodeId id) {
    if (sql::looks_like_query(ctx.facts().buffer)) {
        ctx.report(ctx.range(id), {"Possible SQL injection vector through string-based query construction"});
    }
}

void check_formatted(Context& ctx, NodeId id, NodeId string) {
    if (is_string(ctx.tree, string)) {
        std::string& buffer = ctx.facts().buffer;
        buffer.clear();
        sql::append_value(ctx, string, buffer);
        report_if_sql(ctx, id);
    }
}

void check_sum(Context& ctx, NodeId id) {
    if (ctx.tree.kind(ctx.tree.parent(id)) == NodeKind::BinOp || !is_string_sum(ctx, id)) {
        return;
    }
    std::string& buffer = ctx.facts().buffer;
    buffer.clear();
    sql::append_source(ctx, ctx.range(id), buffer);
    report_if_sql(ctx, id);
}

void check_f_string(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const NodeId parent = tree.parent(id);
    if (tree.kind(parent) == NodeKind::FormattedValue || tree.kind(parent) == NodeKind::Interpolation) {
        if (tree.slot(parent, ast::FormattedValue::S::format_spec) == id) {
            return;
        }
    }
    bool field = false;
    for (const NodeId value : tree.get<ast::JoinedStr>(id).values()) {
        field = field || tree.kind(value) == NodeKind::FormattedValue;
    }
    if (field) {
        std::string& buffer = ctx.facts().buffer;
        buffer.clear();
        sql::append_parts(ctx, id, buffer);
        report_if_sql(ctx, id);
    }
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(id)) {
        case NodeKind::BinOp: {
            const auto operation = tree.get<ast::BinOp>(id);
            if (operation.op() == parse::Operator::Add) {
                check_sum(ctx, id);
            } else if (operation.op() == parse::Operator::Mod) {
                check_formatted(ctx, id, operation.left());
            }
            break;
        }
        case NodeKind::Call: {
            const auto function = tree.try_get<ast::Attribute>(tree.get<ast::Call>(id).func());
            if (function && function.attr() == names::format) {
                check_formatted(ctx, id, function.value());
            }
            break;
        }
        default:
            check_f_string(ctx, id);
    }
}

}  // namespace

extern constinit const Rule s608_hardcoded_sql_expression{
    .code = "S608",
    .name = "hardcoded-sql-expression",
    .family = "flake8-bandit",
    .summary = "Possible SQL injection vector through string-based query construction",
    .alias = "hardcoded_sql_expressions",
    .category = Category::Security,
    .doc = {.what = "Finds strings that read like an SQL statement and are put together with `+`, `%`, "
                    "`str.format` or an "
                    "f-string.",
            .why = "A value that becomes part of the statement's text can change the statement. Database "
                   "drivers take "
                   "values apart from the text and quote them as they must be.",
            .example = "cursor.execute(\"SELECT * FROM users WHERE name = '%s'\" % name)\n",
            .instead = "cursor.execute(\"SELECT * FROM users WHERE name = %s\", (name,))\n",
            .references = "https://cwe.mitre.org/data/definitions/89.html\n"},
    .on = {.nodes = {NodeKind::BinOp, NodeKind::Call, NodeKind::JoinedStr}, .node = each<check>},
};

}  // namespace pyforge::rules
