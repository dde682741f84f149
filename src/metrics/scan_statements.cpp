// The scan at compound statements: what they count, and how what is inside them does.
#include "metrics/scan.hpp"

namespace pyforge::metrics {

using namespace parse;

// Adds decisions to whatever mccabe reports them in; outside functions that is a new block.
u32 Scan::mccabe(NodeId id, u32 decisions, const Segment& at) {
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

bool Scan::is_elif(const Node& node) const noexcept {
    return node.kind == NodeKind::If && node.start < tree_.text->size && tree_.text->data[node.start] == 'e';
}

void Scan::if_statement(NodeId id, const Node& node, const Segment& at) {
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

void Scan::loop(NodeId id, NodeList body, NodeList orelse, const Segment& at) {
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

void Scan::try_statement(NodeId id, const TryParts& parts, bool star, const Segment& at) {
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

void Scan::handler(NodeId id, const Node& node, const Segment& at) {
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

void Scan::with_statement(NodeId id, NodeList body, const Segment& at) {
    deepen(at);
    if (!body.empty()) {
        push_part(block_of(at), id, body.front());
    }
}

void Scan::match_statement(NodeId id, const Segment& at) {
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

void Scan::match_arm(NodeId id, const Node& node, const Segment& at) {
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
bool Scan::always_matches(NodeId arm) const noexcept {
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

}  // namespace pyforge::metrics
