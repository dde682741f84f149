#include "rules/flake8_bandit/swallow.hpp"

#include <algorithm>

namespace pyforge::rules {

using namespace lint;

namespace {

bool is_broad(const Context& ctx, NodeId type) {
    const semantic::QualifiedName name = ctx.model.qualified_name(type);
    return name.is("builtins", "Exception") || name.is("builtins", "BaseException");
}

bool catches_all(const Context& ctx, NodeId type) {
    if (type == kNone || ctx.settings.bandit.check_typed_exception) {
        return true;
    }
    if (const auto tuple = ctx.tree.try_get<ast::Tuple>(type)) {
        const auto types = tuple.elts();
        return std::any_of(types.begin(), types.end(), [&](NodeId id) { return is_broad(ctx, id); });
    }
    return is_broad(ctx, type);
}

void check(Context& ctx, NodeId id) {
    const auto handler = ctx.tree.get<ast::ExceptHandler>(id);
    if (handler.body().size() != 1) {
        return;
    }
    const NodeKind only = ctx.tree.kind(handler.body()[0]);
    if ((only != NodeKind::Pass && only != NodeKind::Continue) || !catches_all(ctx, handler.type())) {
        return;
    }
    if (only == NodeKind::Pass) {
        ctx.report(s110_try_except_pass, ctx.range(id),
                   {"`try`-`except`-`pass` detected, consider logging the exception"});
    } else {
        ctx.report(s112_try_except_continue, ctx.range(id),
                   {"`try`-`except`-`continue` detected, consider logging the exception"});
    }
}

}  // namespace

void check_swallowed(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
