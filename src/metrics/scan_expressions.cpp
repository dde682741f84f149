// The scan at expressions that count or change how what is inside them counts.
#include <algorithm>

#include "metrics/scan.hpp"

namespace pyforge::metrics {

using namespace parse;

void Scan::boolean(NodeId id, const Node& node, const Segment& at) {
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
u32 Scan::sonar_runs(const Node& node, NodeList values) const noexcept {
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
Operator Scan::edge(NodeId id) const noexcept {
    while (true) {
        const NodeList values = tree_.get<ast::BoolOp>(id).values();
        const NodeId next = values.empty() ? kNone : First ? values.front() : values.back();
        if (next == kNone || tree_.kind(next) != NodeKind::BoolOp) {
            return tree_[id].oper();
        }
        id = next;
    }
}

void Scan::conditional(NodeId id, const Segment& at) {
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

void Scan::lambda(NodeId id, const Node& node, const Segment& at) {
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

void Scan::comprehension(NodeId id, NodeList generators, const Segment& at) {
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

void Scan::generator(NodeId id, const Node& node, const Segment& at) {
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
bool Scan::is_scored(NodeId id, const Segment& at, bool boolean) const noexcept {
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

}  // namespace pyforge::metrics
