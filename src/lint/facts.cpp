#include "lint/facts.hpp"

#include <algorithm>

#include "lint/query.hpp"

namespace pyforge::lint {

// These passes ask one question of very many: they have no branch that depends on the answer.

void Facts::find_unused(const semantic::Model& model) {
    if (take(kUnused)) {
        return;
    }
    const u32 count = model.bindings.size();
    unused_.resize_uninitialized(count);
    replacing_unused_.resize_uninitialized(count);
    u32 unused = 0;
    u32 shadowing = 0;
    for (u32 id = 0; id < count; ++id) {
        const semantic::Binding& now = model.bindings[id];
        unused_[unused] = id;
        unused += now.used() ? 0U : 1U;
        replacing_unused_[shadowing] = id;
        shadowing += now.shadowed != kNone ? 1U : 0U;
    }
    u32 replacing = 0;
    for (u32 i = 0; i < shadowing; ++i) {
        const u32 id = replacing_unused_[i];
        replacing_unused_[replacing] = id;
        replacing += model.bindings[model.bindings[id].shadowed].used() ? 0U : 1U;
    }
    unused_.truncate(unused);
    replacing_unused_.truncate(replacing);
}

const Vec<u32>& Facts::unresolved(const semantic::Model& model) {
    if (!take(kUnresolved)) {
        unresolved_.clear();
        for (u32 id = 0; id < model.references.size(); ++id) {
            if (model.references[id].binding == kNone) [[unlikely]] {
                unresolved_.push_back(id);
            }
        }
    }
    return unresolved_;
}

void Facts::sort_comparisons(const parse::Tree& tree, NodeIds comparisons) {
    using parse::Operator;
    if (take(kComparisons)) {
        return;
    }
    constexpr auto bit = [](Operator op) { return u64{1} << static_cast<u32>(op); };
    constexpr u64 kEqual = bit(Operator::Eq) | bit(Operator::NotEq);
    constexpr u64 kSame = bit(Operator::Is) | bit(Operator::IsNot);
    const auto count = static_cast<u32>(comparisons.size());
    equalities_.resize_uninitialized(count);
    singleton_equalities_.resize_uninitialized(count);
    identities_.resize_uninitialized(count);
    const auto singleton = [&tree](NodeId operand) {
        const parse::Node& node = tree[operand];
        return static_cast<u32>(node.kind == parse::NodeKind::Constant) &
               static_cast<u32>(node.constant() <= parse::ConstantKind::Ellipsis);
    };
    u32 equal = 0;
    u32 equal_singleton = 0;
    u32 same = 0;
    for (const NodeId id : comparisons) {
        const auto compare = tree.get<ast::Compare>(id);
        u64 all = 0;
        for (const u32 op : compare.ops()) {
            all |= u64{1} << op;
        }
        u32 singletons = singleton(compare.left());
        for (const NodeId operand : compare.comparators()) {
            singletons |= singleton(operand);
        }
        const u32 is_equality = (all & kEqual) != 0 ? 1U : 0U;
        equalities_[equal] = id;
        equal += is_equality;
        singleton_equalities_[equal_singleton] = id;
        equal_singleton += is_equality & singletons;
        identities_[same] = id;
        same += (all & kSame) != 0 ? 1U : 0U;
    }
    equalities_.truncate(equal);
    singleton_equalities_.truncate(equal_singleton);
    identities_.truncate(same);
}

const Vec<u32>& Facts::string_references(const semantic::Model& model) {
    if (!take(kStringReferences)) {
        string_references_.clear();
        for (u32 id = 0; id < model.references.size(); ++id) {
            if ((model.references[id].flags & semantic::kRefString) != 0) {
                string_references_.push_back(id);
            }
        }
        std::sort(string_references_.begin(), string_references_.end(),
                  [&](u32 a, u32 b) { return model.references[a].start < model.references[b].start; });
    }
    return string_references_;
}

bool Facts::contains(const Vec<Run>& runs, NodeId id) noexcept {
    const auto* const after = std::upper_bound(runs.begin(), runs.end(), id,
                                               [](NodeId n, const Run& run) { return n < run.first; });
    return after != runs.begin() && id <= after[-1].last;
}

bool is_type_checking(const semantic::Model& model, NodeId test) noexcept {
    const parse::Tree& tree = *model.tree;
    const auto name = tree.try_get<ast::Name>(test);
    const auto attribute = tree.try_get<ast::Attribute>(test);
    return (name && name.id() == names::TYPE_CHECKING) ||
           (attribute && attribute.attr() == names::TYPE_CHECKING) || model.is_typing(test, "TYPE_CHECKING");
}

bool Facts::in_type_checking_block(const semantic::Model& model, NodeId id) {
    if (!take(kTypeChecking)) {
        type_checking_.clear();
        const parse::Tree& tree = *model.tree;
        for (NodeId at = tree.size(); at-- > 0;) {
            const auto branch = tree.try_get<ast::If>(at);
            if (!branch || branch.body().empty() || !is_type_checking(model, branch.test()) ||
                is_elif(tree, at)) {
                continue;
            }
            const Run body{tree[branch.body()[0]].first, branch.body().back()};
            // From the end, blocks come before those inside them.
            if (type_checking_.empty() || body.last < type_checking_.back().first) {
                type_checking_.push_back(body);
            }
        }
        std::reverse(type_checking_.begin(), type_checking_.end());
    }
    return contains(type_checking_, id);
}

bool Facts::in_comprehension(const parse::Tree& tree, NodeId id) {
    if (!take(kComprehensions)) {
        comprehensions_.clear();
        for (NodeId at = tree.size(); at-- > 0;) {
            if (parse::is_comprehension(tree.kind(at))) {
                comprehensions_.push_back({tree[at].first, at});
                at = tree[at].first;
            }
        }
        std::reverse(comprehensions_.begin(), comprehensions_.end());
    }
    return contains(comprehensions_, id);
}

}  // namespace pyforge::lint
