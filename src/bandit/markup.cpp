#include <algorithm>

#include "bandit/scanner.hpp"

namespace pyforge::bandit {

using enum Level;

namespace {

constexpr u32 kDeepest = 20;
// Nodes looked at for one file; what is not known then counts as unsafe.
constexpr u64 kMostSteps = 20'000'000;

bool is_scope(NodeKind kind) noexcept {
    return kind == NodeKind::FunctionDef || kind == NodeKind::AsyncFunctionDef || kind == NodeKind::Module ||
           kind == NodeKind::ClassDef;
}

}  // namespace

void Scanner::check_markup(const Call& call) {
    const bool marks = call.name == "mark_safe" || call.name == "SafeText" || call.name == "SafeUnicode" ||
                       call.name == "SafeString" || call.name == "SafeBytes";
    if (marks && !call.args.empty() && imports(kSafestring) && !is_plain(call.args[0], call.id, 0)) {
        report("B703", Medium, High, call.id, "Potential XSS on mark_safe function.");
    }
}

// Text that is written in the source, with nothing put in but such text.
bool Scanner::is_plain(NodeId id, NodeId before, u32 depth) const {
    if (is_string(id)) {
        return true;
    }
    if (depth > kDeepest) {
        return false;
    }
    if (tree_.kind(id) == NodeKind::Name) {
        return is_plain_name(id, before, depth + 1);
    }
    const auto all_plain = [&](parse::NodeList items) {
        return std::all_of(items.begin(), items.end(),
                           [&](NodeId item) { return is_plain(item, before, depth + 1); });
    };
    if (const auto operation = tree_.try_get<ast::BinOp>(id)) {
        if (operation.op() != parse::Operator::Mod || !is_string(operation.left())) {
            return false;
        }
        const auto tuple = tree_.try_get<ast::Tuple>(operation.right());
        return tuple ? all_plain(tuple.elts()) : is_plain(operation.right(), before, depth + 1);
    }
    if (const auto call = tree_.try_get<ast::Call>(id)) {
        const auto method = tree_.try_get<ast::Attribute>(call.func());
        return method && is_string(method.value()) && tree_.name(method.attr()) == "format" &&
               call.keywords().empty() && all_plain(call.args());
    }
    return false;
}

// Every assignment of the name before `before`, in the function or module around, gives it plain text.
bool Scanner::is_plain_name(NodeId name, NodeId before, u32 depth) const {
    NodeId scope = tree_.parent(before);
    while (!is_scope(tree_.kind(scope))) {
        scope = tree_.parent(scope);
    }
    if (tree_.kind(scope) == NodeKind::ClassDef) {
        return false;
    }
    const NameId wanted = tree_.get<ast::Name>(name).id();
    bool assigned = false;
    bool plain = true;
    steps_ += before - tree_[scope].first;
    if (steps_ > kMostSteps) {
        return false;
    }
    for (NodeId id = tree_[scope].first; id < before; ++id) {
        const auto target = tree_.try_get<ast::Name>(id);
        if (!target || target.id() != wanted || target.ctx() != parse::Context::Store) {
            if (const auto arg = tree_.try_get<ast::arg>(id); arg && arg.name() == wanted) {
                return false;
            }
            continue;
        }
        NodeId value = kNone;
        const NodeId parent = tree_.parent(id);
        if (const auto assign = tree_.try_get<ast::Assign>(parent)) {
            value = assign.value();
        } else if (const auto more = tree_.try_get<ast::AugAssign>(parent)) {
            value = more.value();
        } else if (const auto tuple = tree_.try_get<ast::Tuple>(parent)) {
            const auto assign_all = tree_.try_get<ast::Assign>(tree_.parent(parent));
            const auto values = assign_all ? tree_.try_get<ast::Tuple>(assign_all.value()) : ast::Tuple{};
            const auto targets = tuple.elts();
            const auto place =
                static_cast<std::size_t>(std::find(targets.begin(), targets.end(), id) - targets.begin());
            value = values && place < values.elts().size() ? values.elts()[place] : kNone;
        }
        assigned = true;
        const bool literal =
            value != kNone &&
            (is_string(value) || (tree_.kind(value) == NodeKind::Name && is_plain(value, id, depth + 1)));
        plain = literal && plain;
    }
    return assigned && plain;
}

}  // namespace pyforge::bandit
