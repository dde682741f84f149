// The one pass over the tree. Nodes stand in post-order, so the scan goes backwards: a node before everything
// inside it. What is inside is cut into segments, each of which says how its nodes are counted.
#include <algorithm>

#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

using namespace parse;

// Kinds that the scan stops at; the others (names, constants …) are most of a tree.
constexpr std::array<bool, kNodeKindCount> kCounted = [] {
    std::array<bool, kNodeKindCount> counted{};
    for (u32 k = 0; k < kNodeKindCount; ++k) {
        counted[k] = is_stmt(static_cast<NodeKind>(k));
    }
    for (const NodeKind k :
         {NodeKind::BoolOp, NodeKind::BinOp, NodeKind::UnaryOp, NodeKind::Compare, NodeKind::IfExp,
          NodeKind::Lambda, NodeKind::ListComp, NodeKind::SetComp, NodeKind::DictComp, NodeKind::GeneratorExp,
          NodeKind::comprehension, NodeKind::Call, NodeKind::Yield, NodeKind::YieldFrom,
          NodeKind::ExceptHandler, NodeKind::match_case, NodeKind::Attribute}) {
        counted[static_cast<u32>(k)] = true;
    }
    return counted;
}();

struct FunctionParts {
    NameId name;
    NodeId arguments;
    NodeList body;
    NodeList decorators;
    NodeId returns;
};

template <class View>
FunctionParts parts_of(View view) noexcept {
    return {view.name(), view.args(), view.body(), view.decorator_list(), view.returns()};
}

struct TryParts {
    NodeList body;
    NodeList handlers;
    NodeList orelse;
    NodeList finalbody;
};

template <class View>
TryParts try_parts(View view) noexcept {
    return {view.body(), view.handlers(), view.orelse(), view.finalbody()};
}

constexpr u16 without(u16 flags, u32 removed) noexcept {
    return static_cast<u16>(flags & ~removed);
}

class Scan {
  public:
    Scan(const Tree& tree, Scratch::State& state, bool operands) noexcept
        : tree_(tree), state_(state), seen_(operands ? kSeenByRadon | kSeenByHalstead : kSeenByRadon) {}

    void run() {
        const NodeId root = tree_.root();
        Scope module;
        module.node = root;
        module.ruff = 0;
        module.flags = kInRadon;
        state_.scopes.push_back(module);
        push({0, root, 0, kMcCabeOutside, 0, 0, kNone, 0, seen_});
        for (NodeId id = root; id-- > 0;) {
            const Node& node = tree_[id];
            if (!kCounted[static_cast<u32>(node.kind)] ||
                (node.kind == NodeKind::Attribute && node.context() != Context::Store)) {
                continue;
            }
            while (id < state_.segments.back().first) {
                state_.segments.pop_back();
            }
            // A copy: pushing moves the stack.
            const Segment at = state_.segments.back();
            if (is_stmt(node.kind)) {
                ++scope(at).statements;
                statement(id, node, at);
            } else {
                part(id, node, at);
            }
        }
    }

  private:
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

    void statement(NodeId id, const Node& node, const Segment& at) {
        switch (node.kind) {
            case NodeKind::FunctionDef:
                function(id, node, parts_of(tree_.get<ast::FunctionDef>(id)), at);
                break;
            case NodeKind::AsyncFunctionDef:
                function(id, node, parts_of(tree_.get<ast::AsyncFunctionDef>(id)), at);
                break;
            case NodeKind::ClassDef:
                class_definition(id, at);
                break;
            case NodeKind::If:
                if_statement(id, node, at);
                break;
            case NodeKind::For:
                loop(id, tree_.get<ast::For>(id).body(), tree_.get<ast::For>(id).orelse(), at);
                break;
            case NodeKind::AsyncFor:
                loop(id, tree_.get<ast::AsyncFor>(id).body(), tree_.get<ast::AsyncFor>(id).orelse(), at);
                break;
            case NodeKind::While:
                loop(id, tree_.get<ast::While>(id).body(), tree_.get<ast::While>(id).orelse(), at);
                break;
            case NodeKind::Try:
                try_statement(id, try_parts(tree_.get<ast::Try>(id)), false, at);
                break;
            case NodeKind::TryStar:
                try_statement(id, try_parts(tree_.get<ast::TryStar>(id)), true, at);
                break;
            case NodeKind::With:
                with_statement(id, tree_.get<ast::With>(id).body(), at);
                break;
            case NodeKind::AsyncWith:
                with_statement(id, tree_.get<ast::AsyncWith>(id).body(), at);
                break;
            case NodeKind::Match:
                match_statement(id, at);
                break;
            case NodeKind::Return:
                ++scope(at).returns;
                break;
            case NodeKind::Assert: {  // radon counts it and does not look inside
                scope(at).radon += (at.flags & kSeenByRadon) != 0 ? 1 : 0;
                Segment inside = at;
                inside.flags = without(at.flags, kSeenByRadon);
                inside.node = id;
                inside.first = node.first;
                push(inside);
                break;
            }
            case NodeKind::AugAssign:
                operation(id, at);
                class_targets(id, at);
                break;
            case NodeKind::AnnAssign:
                count_annotation(tree_, scope(at).types, tree_.get<ast::AnnAssign>(id).annotation());
                class_targets(id, at);
                break;
            case NodeKind::Assign:
                class_targets(id, at);
                break;
            case NodeKind::Import:
            case NodeKind::ImportFrom:
                ++state_.out->imports;
                break;
            default:
                break;
        }
    }

    void part(NodeId id, const Node& node, const Segment& at) {
        switch (node.kind) {
            case NodeKind::BoolOp:
                boolean(id, node, at);
                break;
            case NodeKind::BinOp:
            case NodeKind::UnaryOp:
            case NodeKind::Compare:
                operation(id, at);
                break;
            case NodeKind::IfExp:
                conditional(id, at);
                break;
            case NodeKind::Lambda:
                lambda(id, node, at);
                break;
            case NodeKind::ListComp:
                comprehension(id, tree_.get<ast::ListComp>(id).generators(), at);
                break;
            case NodeKind::SetComp:
                comprehension(id, tree_.get<ast::SetComp>(id).generators(), at);
                break;
            case NodeKind::GeneratorExp:
                comprehension(id, tree_.get<ast::GeneratorExp>(id).generators(), at);
                break;
            case NodeKind::DictComp:
                comprehension(id, tree_.get<ast::DictComp>(id).generators(), at);
                break;
            case NodeKind::comprehension:
                generator(id, node, at);
                break;
            case NodeKind::Call:
                call(id, at);
                break;
            case NodeKind::Yield:
            case NodeKind::YieldFrom:
                if ((at.flags & kRecursionSeen) != 0) {
                    scope(at).flags |= kGenerator;
                }
                break;
            case NodeKind::Attribute:
                if (scope(at).kind == ScopeKind::Function && scope(at).self != kNone) {
                    count_self_attribute(tree_, state_, at.scope, id);
                }
                break;
            case NodeKind::ExceptHandler:
                handler(id, node, at);
                break;
            case NodeKind::match_case:
                match_arm(id, node, at);
                break;
            default:
                break;
        }
    }

    // --- scopes
    // -------------------------------------------------------------------------------------------------------

    void function(NodeId id, const Node& node, const FunctionParts& parts, const Segment& at) {
        const ScopeIndex index = state_.scopes.size();
        const Scope& outer = scope(at);
        const bool in_function = outer.kind == ScopeKind::Function;
        const bool in_class = outer.kind == ScopeKind::Class;
        Scope s;
        s.node = id;
        s.parent = at.scope;
        s.function = index;
        s.kind = ScopeKind::Function;
        s.name = parts.name;
        u32 flags = outer.flags & kInRadon;
        flags |= node.kind == NodeKind::AsyncFunctionDef ? kAsync : 0;
        flags |= in_class ? kMethod : 0;
        flags |= outer.function != kNone ? kNested : kInComplexipy;
        flags |= parts.decorators.empty() ? 0 : kDecorated;
        flags |= at.mccabe == kMcCabeOutside ? kInMccabe : 0;
        flags |= is_docstring(parts.body) ? kDocstring : 0;
        s.flags = static_cast<u16>(flags);
        s.mccabe_target = at.mccabe;

        const bool wraps = parts.body.size() == 2 && is_function(tree_.kind(parts.body[0])) &&
                           tree_.kind(parts.body[1]) == NodeKind::Return;
        s.complexipy_decorator = wraps;
        if (wraps) {
            const NodeId value = tree_.get<ast::Return>(parts.body[1]).value();
            s.sonar_decorator = value != kNone && tree_.kind(value) == NodeKind::Name;
        }
        const bool direct = node.parent == outer.node;
        if (in_function) {
            s.sonar_offset = at.sonar + (direct && outer.sonar_decorator ? 0 : 1);
            s.complexipy_hands_on = (at.flags & kStatementsSeen) != 0;
            s.complexipy_offset = at.complexipy + (direct && !outer.complexipy_decorator ? 1 : 0);
        } else if (in_class) {
            s.complexipy_hands_on = outer.complexipy_hands_on && direct;
            s.complexipy_offset = outer.complexipy_depth;
        }
        count_signature(tree_, s, parts.arguments, parts.returns);
        const bool method = in_class;
        if (method) {
            ++scope(at).methods;
        }
        state_.scopes.push_back(s);

        // Radon, Halstead and complexipy see the body alone.
        Segment header = at;
        header.scope = index;
        header.mccabe = kMcCabeHidden;
        header.sonar = header.complexipy = 0;
        header.depth = 0;
        header.flags = 0;
        header.node = id;
        header.first = node.first;
        push(header);
        if (!parts.body.empty()) {
            Segment body = header;
            body.mccabe = index;
            body.context = parts.name;
            body.flags = seen_ | kStatementsSeen | kRecursionSeen;
            body.flags |= wraps ? 0 : kExpressionsSeen;
            push_part(body, id, parts.body.front());
        }
    }

    [[nodiscard]] bool is_docstring(NodeList body) const noexcept {
        if (body.empty() || tree_.kind(body.front()) != NodeKind::Expr) {
            return false;
        }
        const NodeId value = tree_.get<ast::Expr>(body.front()).value();
        return tree_.kind(value) == NodeKind::Constant && tree_[value].constant() == ConstantKind::Str;
    }

    void class_definition(NodeId id, const Segment& at) {
        const auto view = tree_.get<ast::ClassDef>(id);
        const ScopeIndex index = state_.scopes.size();
        const Scope& outer = scope(at);
        const bool in_function = outer.kind == ScopeKind::Function;
        Scope s;
        s.node = id;
        s.parent = at.scope;
        s.function = outer.function;
        s.kind = ScopeKind::Class;
        s.name = view.name();
        s.flags = in_function ? u16{0} : static_cast<u16>(outer.flags & kInRadon);
        s.ruff = 0;
        s.bases = static_cast<u32>(view.bases().size());
        s.complexipy_hands_on = in_function && (at.flags & kStatementsSeen) != 0;
        s.complexipy_depth = at.complexipy;
        state_.scopes.push_back(s);

        Segment header = at;
        header.flags = without(at.flags, kSeenByRadon | kStatementsSeen | kExpressionsSeen | kRecursionSeen);
        header.node = id;
        header.first = tree_[id].first;
        push(header);
        const NodeList body = view.body();
        if (!body.empty()) {
            Segment inside = at;
            inside.scope = index;
            inside.sonar = inside.complexipy = 0;
            inside.depth = 0;
            inside.flags = seen_;
            push_part(inside, id, body.front());
        }
    }

    // --- compound statements
    // --------------------------------------------------------------------------------------------

    // Adds decisions to whatever mccabe reports them in; outside functions that is a new block.
    u32 mccabe(NodeId id, u32 decisions, const Segment& at) {
        u32 target = at.mccabe;
        if (target == kMcCabeHidden) {
            return target;
        }
        Vec<McCabeBlock>& blocks = state_.out->mccabe_blocks;
        if (target == kMcCabeOutside) {
            target = blocks.size() | kMcCabeBlockBit;
            McCabeBlock block;
            block.node = id;
            block.parent = scope(at).kind == ScopeKind::Class ? at.scope : kNone;
            blocks.push_back(block);
        }
        if ((target & kMcCabeBlockBit) != 0) {
            blocks[target & ~kMcCabeBlockBit].complexity += decisions;
        } else {
            state_.scopes[target].mccabe += decisions;
        }
        return target;
    }

    [[nodiscard]] bool is_elif(const Node& node) const noexcept {
        return node.kind == NodeKind::If && node.start < tree_.text->size &&
               tree_.text->data[node.start] == 'e';
    }

    void if_statement(NodeId id, const Node& node, const Segment& at) {
        const auto view = tree_.get<ast::If>(id);
        const NodeList orelse = view.orelse();
        const bool chained = orelse.size() == 1 && is_elif(tree_[orelse[0]]);
        const bool has_else = !orelse.empty() && !chained;
        const bool elif = is_elif(node);
        const bool seen = (at.flags & kStatementsSeen) != 0;
        Scope& s = scope(at);
        s.radon += 1;
        s.ruff += 1;
        s.branches += has_else ? 2 : 1;
        if (elif) {
            s.sonar.flat(1);
            s.complexipy.flat(seen ? 1 : 0);
        } else {
            s.sonar.nested(at.sonar);
            s.complexipy.nested(at.complexipy, seen ? 1 : 0);
            deepen(at);
        }
        s.sonar.flat(has_else ? 1 : 0);
        s.complexipy.flat(has_else && seen ? 1 : 0);

        Segment test = at;
        test.mccabe = mccabe(id, 1, at);
        push_part(test, id, view.test());
        const Segment block = nested_block_of(test);
        if (!view.body().empty()) {
            push_part(block, id, view.body().front());
        }
        if (!orelse.empty()) {
            push_part(chained ? test : block, id, orelse.front());
        }
    }

    void loop(NodeId id, NodeList body, NodeList orelse, const Segment& at) {
        const u32 has_else = orelse.empty() ? 0 : 1;
        Scope& s = scope(at);
        s.radon += 1 + has_else;
        s.ruff += 1;
        s.branches += 1 + has_else;
        s.sonar.nested(at.sonar);
        s.sonar.flat(has_else);
        s.complexipy.nested(at.complexipy, (at.flags & kStatementsSeen) != 0 ? 1 : 0);
        deepen(at);

        Segment header = at;
        header.mccabe = mccabe(id, 1, at);
        header.node = id;
        header.first = tree_[id].first;
        push(header);
        Segment block = nested_block_of(header);
        if (!body.empty()) {
            push_part(block, id, body.front());
        }
        if (has_else != 0) {
            block.complexipy = at.complexipy;
            push_part(block, id, orelse.front());
        }
    }

    void try_statement(NodeId id, const TryParts& parts, bool star, const Segment& at) {
        const u32 handlers = static_cast<u32>(parts.handlers.size());
        const u32 has_else = parts.orelse.empty() ? 0 : 1;
        Scope& s = scope(at);
        s.radon += star ? 0 : handlers + has_else;
        s.ruff += handlers + has_else;
        s.branches += handlers + has_else + (parts.finalbody.empty() ? 0 : 1);
        s.sonar.nested(at.sonar, handlers);
        s.sonar.flat(has_else);
        s.complexipy.nested(at.complexipy, (at.flags & kStatementsSeen) != 0 ? handlers : 0);
        deepen(at);

        Segment block = block_of(at);
        block.mccabe = star ? kMcCabeHidden : mccabe(id, handlers + 1, at);
        if (!parts.body.empty()) {
            push_part(block, id, parts.body.front());
        }
        if (handlers != 0) {
            Segment region = at;  // each handler opens its own block
            region.mccabe = block.mccabe;
            push_part(region, id, parts.handlers.front());
        }
        if (has_else != 0) {
            Segment deeper = block;
            ++deeper.sonar;
            push_part(deeper, id, parts.orelse.front());
        }
        if (!parts.finalbody.empty()) {
            block.mccabe = kMcCabeHidden;
            push_part(block, id, parts.finalbody.front());
        }
    }

    void handler(NodeId id, const Node& node, const Segment& at) {
        Segment header = at;
        header.flags = without(at.flags, kExpressionsSeen);
        header.node = id;
        header.first = node.first;
        push(header);
        const NodeList body = tree_.get<ast::ExceptHandler>(id).body();
        if (!body.empty()) {
            push_part(nested_block_of(at), id, body.front());
        }
    }

    void with_statement(NodeId id, NodeList body, const Segment& at) {
        deepen(at);
        if (!body.empty()) {
            push_part(block_of(at), id, body.front());
        }
    }

    void match_statement(NodeId id, const Segment& at) {
        const NodeList cases = tree_.get<ast::Match>(id).cases();
        const u32 count = static_cast<u32>(cases.size());
        bool catch_all = false;  // radon's idea of it: a bare name or _, even with a guard
        for (const NodeId arm : cases) {
            const auto as = tree_.try_get<ast::MatchAs>(tree_.get<ast::match_case>(arm).pattern());
            catch_all = catch_all || (as && as.pattern() == kNone);
        }
        Scope& s = scope(at);
        s.radon += count - (catch_all ? 1 : 0);
        s.ruff += count - (count != 0 && always_matches(cases.back()) ? 1 : 0);
        s.branches += count;
        s.complexipy.nested(at.complexipy, (at.flags & kStatementsSeen) != 0 ? 1 : 0);
        deepen(at);

        Segment inside = at;
        inside.mccabe = kMcCabeHidden;
        inside.flags = without(at.flags, kExpressionsSeen);
        inside.node = id;
        inside.first = tree_[id].first;
        push(inside);
    }

    void match_arm(NodeId id, const Node& node, const Segment& at) {
        Segment header = at;
        header.node = id;
        header.first = node.first;
        push(header);
        const NodeList body = tree_.get<ast::match_case>(id).body();
        if (!body.empty()) {
            push_part(nested_block_of(at), id, body.front());
        }
    }

    // A last arm without a guard whose pattern cannot fail.
    [[nodiscard]] bool always_matches(NodeId arm) const noexcept {
        const auto view = tree_.get<ast::match_case>(arm);
        if (view.guard() != kNone) {
            return false;
        }
        // Alternatives and `as` may nest; of alternatives only the last may be one that cannot fail.
        NodeId pattern = view.pattern();
        while (true) {
            if (const auto as = tree_.try_get<ast::MatchAs>(pattern)) {
                if (as.pattern() == kNone) {
                    return true;
                }
                pattern = as.pattern();
            } else if (const auto alternatives = tree_.try_get<ast::MatchOr>(pattern);
                       alternatives && !alternatives.patterns().empty()) {
                pattern = alternatives.patterns().back();
            } else {
                return false;
            }
        }
    }

    // --- expressions
    // ----------------------------------------------------------------------------------------------------

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

    void call(NodeId id, const Segment& at) {
        Scope& s = scope(at);
        if ((at.flags & kRecursionSeen) != 0 && !s.recursive) {
            const auto name = tree_.try_get<ast::Name>(tree_.get<ast::Call>(id).func());
            s.recursive = name && name.id() == s.name;
        }
    }

    void boolean(NodeId id, const Node& node, const Segment& at) {
        const NodeList values = tree_.get<ast::BoolOp>(id).values();
        operation(id, at);
        Scope& s = scope(at);
        if ((at.flags & kSeenByRadon) != 0 && !values.empty()) {  // a recovered tree may hold anything
            s.radon += static_cast<u32>(values.size()) - 1;
        }
        s.sonar.flat(sonar_runs(node, values));

        Segment inside = at;
        inside.node = id;
        inside.first = node.first;
        if (is_scored(id, at, true)) {
            const bool continues =
                tree_.kind(node.parent) == NodeKind::BoolOp && tree_[node.parent].oper() == node.oper();
            s.complexipy.flat(continues ? 0 : 1);
        } else {
            inside.flags = without(at.flags, kExpressionsSeen);
        }
        push(inside);
    }

    // Sonar's +1 for each run of like operators, read from left to right through all of a condition's and/or.
    // Each node adds its share: the operators that differ from the one before them.
    [[nodiscard]] u32 sonar_runs(const Node& node, NodeList values) const noexcept {
        u32 runs = tree_.kind(node.parent) == NodeKind::BoolOp ? 0 : 1;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (tree_.kind(values[i]) == NodeKind::BoolOp) {
                runs += i > 0 && edge<true>(values[i]) != node.oper() ? 1 : 0;
                runs += i + 1 < values.size() && edge<false>(values[i]) != node.oper() ? 1 : 0;
            }
        }
        return runs;
    }

    // The first or last and/or of a condition; the brackets it may take bound the way down.
    template <bool First>
    [[nodiscard]] Operator edge(NodeId id) const noexcept {
        while (true) {
            const NodeList values = tree_.get<ast::BoolOp>(id).values();
            const NodeId next = values.empty() ? kNone : First ? values.front() : values.back();
            if (next == kNone || tree_.kind(next) != NodeKind::BoolOp) {
                return tree_[id].oper();
            }
            id = next;
        }
    }

    void conditional(NodeId id, const Segment& at) {
        const auto view = tree_.get<ast::IfExp>(id);
        Scope& s = scope(at);
        s.radon += (at.flags & kSeenByRadon) != 0 ? 1 : 0;
        s.sonar.nested(at.sonar);
        Segment test = at;
        ++test.sonar;
        if (is_scored(id, at, false)) {
            s.complexipy.nested(at.complexipy);
        } else {
            test.flags = without(at.flags, kExpressionsSeen);
        }
        Segment result = test;
        ++result.complexipy;
        push_part(result, id, view.body());
        push_part(test, id, view.test());
        push_part(result, id, view.orelse());
    }

    void lambda(NodeId id, const Node& node, const Segment& at) {
        Segment header = at;
        header.flags = without(at.flags, kExpressionsSeen | kRecursionSeen);
        header.node = id;
        header.first = node.first;
        push(header);
        Segment body = header;
        ++body.complexipy;
        if (is_scored(id, at, false)) {
            body.flags |= kExpressionsSeen;
        }
        push_part(body, id, tree_.get<ast::Lambda>(id).body());
    }

    void comprehension(NodeId id, NodeList generators, const Segment& at) {
        Segment inside = at;
        if (is_scored(id, at, false)) {
            Scope& s = scope(at);
            s.complexipy.nested(at.complexipy, static_cast<u32>(generators.size()));
            for (const NodeId generator : generators) {
                s.complexipy.flat(static_cast<u32>(tree_.get<ast::comprehension>(generator).ifs().size()));
            }
        } else {
            inside.flags = without(at.flags, kExpressionsSeen);
        }
        Segment element = inside;
        ++element.complexipy;
        element.node = id;
        element.first = tree_[id].first;
        push(element);
        if (!generators.empty()) {
            push_part(inside, id, generators.front());
        }
    }

    void generator(NodeId id, const Node& node, const Segment& at) {
        const NodeList ifs = tree_.get<ast::comprehension>(id).ifs();
        if ((at.flags & kSeenByRadon) != 0) {
            scope(at).radon += 1 + static_cast<u32>(ifs.size());
        }
        Segment source = at;
        source.node = id;
        source.first = node.first;
        push(source);
        if (!ifs.empty()) {
            Segment filter = at;
            ++filter.complexipy;
            push_part(filter, id, ifs.front());
        }
    }

    // Does complexipy come past this expression? It goes from a statement down through some kinds of
    // expressions only; here the way is followed upwards, to the nearest statement or expression with a
    // segment of its own. `boolean`: an and/or, which it also finds below `not`, `-` and other and/or.
    [[nodiscard]] bool is_scored(NodeId id, const Segment& at, bool boolean) const noexcept {
        if ((at.flags & kExpressionsSeen) == 0) {
            return false;
        }
        while (true) {
            const NodeId up = tree_.parent(id);
            if (up == kNone) {
                return false;
            }
            switch (tree_.kind(up)) {
                case NodeKind::BoolOp:
                    return boolean;
                case NodeKind::UnaryOp:
                    if (!boolean) {
                        return false;
                    }
                    id = up;
                    continue;
                case NodeKind::List:
                case NodeKind::Tuple:
                case NodeKind::Set:
                case NodeKind::Compare:
                    break;
                case NodeKind::Dict: {
                    const NodeList values = tree_.get<ast::Dict>(up).values();
                    if (!std::binary_search(values.begin(), values.end(), id)) {
                        return false;
                    }
                    break;
                }
                case NodeKind::Call:
                    if (tree_.get<ast::Call>(up).func() == id) {
                        return false;
                    }
                    break;
                case NodeKind::IfExp:
                case NodeKind::ListComp:
                case NodeKind::SetComp:
                case NodeKind::DictComp:
                case NodeKind::GeneratorExp:
                case NodeKind::Return:
                case NodeKind::Expr:
                case NodeKind::Assert:
                case NodeKind::Raise:
                case NodeKind::If:
                case NodeKind::While:
                    return true;
                case NodeKind::Lambda:
                    return tree_.get<ast::Lambda>(up).body() == id;
                case NodeKind::comprehension:
                    return tree_.get<ast::comprehension>(up).target() != id;
                case NodeKind::withitem:
                    return tree_.get<ast::withitem>(up).context_expr() == id;
                case NodeKind::For:
                    return tree_.get<ast::For>(up).iter() == id;
                case NodeKind::AsyncFor:
                    return tree_.get<ast::AsyncFor>(up).iter() == id;
                case NodeKind::Assign:
                    return tree_.get<ast::Assign>(up).value() == id;
                case NodeKind::AugAssign:
                    return tree_.get<ast::AugAssign>(up).value() == id;
                case NodeKind::AnnAssign:
                    return tree_.get<ast::AnnAssign>(up).value() == id;
                default:
                    return false;
            }
            boolean = false;
            id = up;
        }
    }

    const Tree& tree_;
    Scratch::State& state_;
    const u16 seen_;  // where a scope begins anew
};

}  // namespace

void scan_tree(const parse::Tree& tree, Scratch::State& state, bool operands) {
    Scan(tree, state, operands).run();
}

}  // namespace pyforge::metrics
