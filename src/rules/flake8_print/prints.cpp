#include "rules/flake8_print/prints.hpp"

#include "lint/edits.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

bool has_own_file(const lint::Context& ctx, lint::NodeId call, std::string_view keyword) {
    const lint::NodeId file = lint::keyword_value(ctx.tree, call, keyword);
    if (file == kNone) {
        return false;
    }
    const bool none = ctx.tree.kind(file) == lint::NodeKind::Constant &&
                      ctx.tree[file].constant() == parse::ConstantKind::None;
    return !none && !ctx.model.resolves_to(file, "sys", "stdout") &&
           !ctx.model.resolves_to(file, "sys", "stderr");
}

void remove_call(const lint::Context& ctx, lint::Report report, lint::NodeId call, std::string_view module,
                 std::string_view name, std::string_view keyword) {
    const parse::Tree& tree = ctx.tree;
    const lint::NodeId statement = tree.parent(call);
    const lint::NodeKind kind = tree.kind(statement);
    if (!report || (kind != lint::NodeKind::Expr && kind != lint::NodeKind::Assign &&
                    kind != lint::NodeKind::AnnAssign && kind != lint::NodeKind::Return)) {
        return;
    }
    // The last one of a block that holds nothing else makes way for `pass`.
    const parse::NodeList block = lint::block_of(tree, statement);
    bool none = block.size() > 1 && block[block.size() - 1] == statement;
    for (std::size_t i = 0; none && i + 1 < block.size(); ++i) {
        const auto expression = tree.try_get<ast::Expr>(block[i]);
        const auto other = expression ? tree.try_get<ast::Call>(expression.value()) : ast::Call{};
        none = other && ctx.model.qualified_name(other.func()).is(module, name) &&
               !has_own_file(ctx, expression.value(), keyword);
    }
    lint::remove_statement(ctx, report.unsafe(), statement, none);
}

}  // namespace pyforge::rules
