// The class of the one pass over the tree, whose members are in several files. Inline here is what they all
// use; `part` and `call` are used by the walk alone, which is dearer where it has to call them.
#pragma once
#include <algorithm>

#include "metrics/state.hpp"

namespace pyforge::metrics {

class Scan {
  public:
    Scan(const parse::Tree& tree, Scratch::State& state, bool operands) noexcept
        : tree_(tree), state_(state), seen_(operands ? kSeenByRadon | kSeenByHalstead : kSeenByRadon) {}

    void run();

  private:
    using Node = parse::Node;
    using NodeId = parse::NodeId;
    using NodeList = parse::NodeList;

    struct FunctionParts {
        NameId name;
        NodeId arguments;
        NodeList body;
        NodeList decorators;
        NodeId returns;
    };
    struct TryParts {
        NodeList body;
        NodeList handlers;
        NodeList orelse;
        NodeList finalbody;
    };
    template <class View>
    [[nodiscard]] static FunctionParts parts_of(View view) noexcept {
        return {view.name(), view.args(), view.body(), view.decorator_list(), view.returns()};
    }
    template <class View>
    [[nodiscard]] static TryParts try_parts(View view) noexcept {
        return {view.body(), view.handlers(), view.orelse(), view.finalbody()};
    }

    [[nodiscard]] static constexpr u16 without(u16 flags, u32 removed) noexcept {
        return static_cast<u16>(flags & ~removed);
    }
    [[nodiscard]] Scope& scope(const Segment& at) noexcept { return state_.scopes[at.scope]; }
    void push(const Segment& segment) { state_.segments.push_back(segment); }
    // Everything from the first node of `from` up to the segments that lie on the stack already.
    void push_part(Segment segment, NodeId owner, NodeId from) {
        segment.node = owner;
        segment.first = tree_[from].first;
        push(segment);
    }
    // A block of statements one level deeper.
    [[nodiscard]] static Segment block_of(const Segment& at) noexcept {
        Segment block = at;
        ++block.depth;
        if ((block.flags & kStatementsSeen) != 0) {
            block.flags |= kExpressionsSeen;
        }
        return block;
    }
    [[nodiscard]] static Segment nested_block_of(const Segment& at) noexcept {
        Segment block = block_of(at);
        ++block.sonar;
        ++block.complexipy;
        return block;
    }
    void deepen(const Segment& at) noexcept {
        Scope& s = scope(at);
        s.nesting = std::max(s.nesting, u32{at.depth} + 1);
    }
    void operation(NodeId id, const Segment& at) {
        if ((at.flags & kSeenByHalstead) != 0) {
            count_operation(tree_, state_, id, at.scope, at.context);
        }
    }
    void class_targets(NodeId id, const Segment& at) {
        if (scope(at).kind == ScopeKind::Class) {
            count_class_targets(tree_, state_, at.scope, id);
        }
    }

    // --- which kind goes where (scan.cpp)
    void statement(NodeId id, const Node& node, const Segment& at);
    [[gnu::always_inline]] inline void part(NodeId id, const Node& node, const Segment& at);
    inline void call(NodeId id, const Segment& at);

    // --- functions and classes (scan_scopes.cpp)
    void function(NodeId id, const Node& node, const FunctionParts& parts, const Segment& at);
    [[nodiscard]] bool is_docstring(NodeList body) const noexcept;
    void class_definition(NodeId id, const Segment& at);

    // --- other compound statements (scan_statements.cpp)
    u32 mccabe(NodeId id, u32 decisions, const Segment& at);
    [[nodiscard]] bool is_elif(const Node& node) const noexcept;
    void if_statement(NodeId id, const Node& node, const Segment& at);
    void loop(NodeId id, NodeList body, NodeList orelse, const Segment& at);
    void try_statement(NodeId id, const TryParts& parts, bool star, const Segment& at);
    void handler(NodeId id, const Node& node, const Segment& at);
    void with_statement(NodeId id, NodeList body, const Segment& at);
    void match_statement(NodeId id, const Segment& at);
    void match_arm(NodeId id, const Node& node, const Segment& at);
    [[nodiscard]] bool always_matches(NodeId arm) const noexcept;

    // --- expressions (scan_expressions.cpp)
    void boolean(NodeId id, const Node& node, const Segment& at);
    [[nodiscard]] u32 sonar_runs(const Node& node, NodeList values) const noexcept;
    template <bool First>
    [[nodiscard]] parse::Operator edge(NodeId id) const noexcept;
    void conditional(NodeId id, const Segment& at);
    void lambda(NodeId id, const Node& node, const Segment& at);
    void comprehension(NodeId id, NodeList generators, const Segment& at);
    void generator(NodeId id, const Node& node, const Segment& at);
    [[nodiscard]] bool is_scored(NodeId id, const Segment& at, bool boolean) const noexcept;

    const parse::Tree& tree_;
    Scratch::State& state_;
    const u16 seen_;  // where a scope begins anew
};

}  // namespace pyforge::metrics
