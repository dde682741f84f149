#include "rules/flake8_annotations/inferred.hpp"

#include <algorithm>

namespace pyforge::rules::annotations {

using namespace lint;

namespace {

using parse::ConstantKind;
using parse::Operator;

// A set of types, one bit each, in the order in which they are written.
enum Type : u32 {
    kStr = 1,
    kBytes = 2,
    kInt = 4,
    kFloat = 8,
    kComplex = 16,
    kBool = 32,
    kNothing = 64,
    kUnknown = 128,
};
constexpr u32 kNumbers = kInt | kFloat | kComplex | kBool;
constexpr std::string_view kNames[] = {"str", "bytes", "int", "float", "complex", "bool", "None"};

constexpr bool is_single(u32 set) noexcept {
    return (set & (set - 1)) == 0;
}

// bool, int, float and complex, each of which stands for those before it.
constexpr u32 rank(u32 number) noexcept {
    return number == kBool ? 0U : number == kInt ? 1U : number == kFloat ? 2U : 3U;
}
constexpr u32 larger(u32 a, u32 b) noexcept {
    return rank(a) > rank(b) ? a : b;
}

// `type`, unless one in the set stands for it.
u32 add(u32 set, u32 type) noexcept {
    if ((type & kNumbers) != 0) {
        for (u32 number = kInt; number <= kBool; number *= 2) {
            if ((set & number) != 0 && rank(number) >= rank(type)) {
                return set;
            }
        }
    }
    return set | type;
}

// 0 is the set that nothing has been added to.
u32 unite(u32 a, u32 b) noexcept {
    if (a == 0 || b == 0) {
        return a | b;
    }
    if (((a | b) & kUnknown) != 0) {
        return kUnknown;
    }
    if (is_single(a) && is_single(b) && (a & kNumbers) != 0 && (b & kNumbers) != 0) {
        return larger(a, b);
    }
    if (is_single(a) && !is_single(b)) {
        std::swap(a, b);
    }
    for (u32 type = kStr; type <= kNothing; type *= 2) {
        if ((b & type) != 0) {
            a = add(a, type);
        }
    }
    return a;
}

u32 type_of(const parse::Tree& tree, NodeId id, u32 levels);

u32 of_binary(const parse::Tree& tree, NodeId id, u32 levels) {
    const auto binary = tree.get<ast::BinOp>(id);
    const u32 left = type_of(tree, binary.left(), levels);
    const Operator op = binary.op();
    if (op == Operator::Mod && (left == kStr || left == kBytes)) {
        return left;
    }
    const u32 right = type_of(tree, binary.right(), levels);
    if (!is_single(left) || !is_single(right)) {
        return kUnknown;
    }
    const bool numbers = (left & kNumbers) != 0 && (right & kNumbers) != 0;
    const bool left_text = left == kStr || left == kBytes;
    const bool right_text = right == kStr || right == kBytes;
    switch (op) {
        case Operator::Add:
            if (left_text && left == right) {
                return left;
            }
            break;
        case Operator::Mult:
            if ((left_text && (right == kInt || right == kBool)) ||
                (right_text && (left == kInt || left == kBool))) {
                return left_text ? left : right;
            }
            break;
        case Operator::Div:
            return numbers ? larger(larger(left, right), kFloat) : kUnknown;
        case Operator::LShift:
        case Operator::RShift:
        case Operator::BitAnd:
        case Operator::BitOr:
        case Operator::BitXor:
            return numbers && rank(left) < 2 && rank(right) < 2 ? kInt : kUnknown;
        case Operator::MatMult:
            return kUnknown;
        default:
            break;
    }
    return numbers ? larger(larger(left, right), kInt) : kUnknown;
}

// Looks a limited number of levels deep.
u32 type_of(const parse::Tree& tree, NodeId id, u32 levels) {
    if (levels == 0) {
        return kUnknown;
    }
    --levels;
    switch (tree.kind(id)) {
        case NodeKind::Constant:
            switch (tree[id].constant()) {
                case ConstantKind::None:
                    return kNothing;
                case ConstantKind::True:
                case ConstantKind::False:
                    return kBool;
                case ConstantKind::Int:
                    return kInt;
                case ConstantKind::Float:
                    return kFloat;
                case ConstantKind::Complex:
                    return kComplex;
                case ConstantKind::Str:
                    return kStr;
                case ConstantKind::Bytes:
                    return kBytes;
                default:
                    return kUnknown;
            }
        case NodeKind::JoinedStr:
            return kStr;
        case NodeKind::NamedExpr:
            return type_of(tree, tree.get<ast::NamedExpr>(id).value(), levels);
        case NodeKind::UnaryOp: {
            const auto unary = tree.get<ast::UnaryOp>(id);
            if (unary.op() == Operator::Not) {
                return kBool;
            }
            const u32 operand = type_of(tree, unary.operand(), levels);
            return is_single(operand) && (operand & kNumbers) != 0 ? larger(operand, kInt) : kUnknown;
        }
        case NodeKind::BinOp:
            return of_binary(tree, id, levels);
        case NodeKind::IfExp: {
            const auto choice = tree.get<ast::IfExp>(id);
            return unite(type_of(tree, choice.body(), levels), type_of(tree, choice.orelse(), levels));
        }
        case NodeKind::BoolOp: {
            u32 types = 0;
            for (const NodeId value : tree.get<ast::BoolOp>(id).values()) {
                types = unite(types, type_of(tree, value, levels));
                if (types == kUnknown) {
                    break;
                }
            }
            return types;
        }
        default:
            return kUnknown;
    }
}

// How a sequence of statements ends.
enum class End : u8 {
    Open,      // it goes on
    Maybe,     // it goes on where it does not raise
    Returns,   // it returns or goes on
    Always,    // it returns
    Raises,    // it raises
    Abstract,  // it raises NotImplementedError
};

End then(End first, End second) noexcept {
    if (second == End::Open || first == End::Always) {
        return first;
    }
    switch (first) {
        case End::Returns:
            return second == End::Maybe || second == End::Returns ? End::Returns : End::Always;
        case End::Raises:
        case End::Abstract:
            return second == End::Returns || second == End::Always ? End::Always
                   : second == End::Maybe                          ? first
                   : first == second                               ? first
                                                                   : End::Raises;
        default:
            return second;
    }
}

End either(End a, End b) noexcept {
    if (a > b) {
        std::swap(a, b);
    }
    const bool raises = b == End::Raises || b == End::Abstract;
    if (a == b) {
        return a;
    }
    switch (a) {
        case End::Open:
        case End::Maybe:
            return b == End::Maybe || raises ? End::Maybe : End::Returns;
        case End::Returns:
        case End::Always:
            return End::Always;
        default:
            return End::Raises;
    }
}

// What may not be reached to its end.
End weaken(End end) noexcept {
    return end == End::Always ? End::Returns : end == End::Raises || end == End::Abstract ? End::Maybe : end;
}

class Flow {
  public:
    Flow(const Context& ctx, const Function& function)
        : ctx_(ctx),
          tree_(ctx.tree),
          first_(tree_[function.body[0]].first),
          own_(ctx.facts().stack),
          ends_(ctx.facts().bytes) {}

    // The function's own nodes that matter, from the last to the first; false when it yields.
    bool collect(const Function& function) {
        own_.clear();
        const NodeId last = function.body[function.body.size() - 1];
        for (NodeId id = last + 1; id-- > first_;) {
            switch (tree_.kind(id)) {
                case NodeKind::FunctionDef:
                case NodeKind::AsyncFunctionDef:
                case NodeKind::ClassDef:
                case NodeKind::Lambda:
                    id = tree_[id].first;
                    break;
                case NodeKind::Yield:
                case NodeKind::YieldFrom:
                    return false;
                case NodeKind::Return:
                case NodeKind::Raise:
                case NodeKind::Break:
                case NodeKind::If:
                case NodeKind::For:
                case NodeKind::AsyncFor:
                case NodeKind::While:
                case NodeKind::Try:
                case NodeKind::TryStar:
                case NodeKind::ExceptHandler:
                case NodeKind::With:
                case NodeKind::AsyncWith:
                case NodeKind::Match:
                case NodeKind::match_case:
                    own_.push_back(id);
                    break;
                default:
                    break;
            }
        }
        ends_.clear();
        ends_.resize(last + 1 - first_, static_cast<u8>(End::Open));
        return true;
    }

    // Children stand before their parents.
    u32 types_of_returns() {
        u32 types = 0;
        for (u32 i = own_.size(); i-- > 0;) {
            const NodeId id = own_[i];
            if (tree_.kind(id) == NodeKind::Return) {
                const NodeId value = tree_.get<ast::Return>(id).value();
                types = unite(types, value == kNone ? static_cast<u32>(kNothing) : type_of(tree_, value, 12));
                if (types == kUnknown) {
                    return types;
                }
            }
            const u8 broken = ends_[id - first_] & kBroken;
            ends_[id - first_] = static_cast<u8>(static_cast<u8>(end_of(id, broken != 0)) | broken);
        }
        return types;
    }

    End of_list(parse::NodeList list) const {
        End end = End::Open;
        for (const NodeId statement : list) {
            if (tree_.kind(statement) == NodeKind::Break) {
                break;
            }
            end = then(end, end_at(statement));
        }
        return end;
    }

  private:
    static constexpr u8 kBroken = 128;  // a loop that a `break` leaves

    End end_at(NodeId id) const { return static_cast<End>(ends_[id - first_] & static_cast<u8>(~kBroken)); }

    End loop(parse::NodeList body, parse::NodeList orelse, bool broken) const {
        const End otherwise = of_list(orelse);
        return then(of_list(body), broken ? weaken(otherwise) : otherwise);
    }

    template <class View>
    End attempt(View view) const {
        End end = weaken(of_list(view.body()));
        for (const NodeId handler : view.handlers()) {
            end = then(end, weaken(end_at(handler)));
        }
        return then(then(end, of_list(view.orelse())), of_list(view.finalbody()));
    }

    // An `if` with all its `elif`s, one after the other.
    End of_choice(NodeId id) const {
        auto choice = tree_.get<ast::If>(id);
        End end = of_list(choice.body());
        for (;;) {
            const parse::NodeList orelse = choice.orelse();
            if (orelse.size() != 1 || tree_.kind(orelse[0]) != NodeKind::If || !is_elif(tree_, orelse[0])) {
                return either(end, of_list(orelse));
            }
            choice = tree_.get<ast::If>(orelse[0]);
            end = either(end, of_list(choice.body()));
        }
    }

    End of_match(NodeId id) const {
        End end = End::Open;
        bool first = true;
        bool complete = false;
        for (const NodeId item : tree_.get<ast::Match>(id).cases()) {
            const auto one = tree_.get<ast::match_case>(item);
            const auto pattern = tree_.try_get<ast::MatchAs>(one.pattern());
            complete = complete || (one.guard() == kNone && pattern && pattern.pattern() == kNone);
            end = first ? end_at(item) : either(end, end_at(item));
            first = false;
        }
        return complete ? end : either(end, End::Open);
    }

    // Marks the loop around a `break`.
    void leave_loop(NodeId id) {
        for (NodeId child = id, at = tree_.parent(id);
             at != kNone && at >= first_ && at - first_ < ends_.size(); child = at, at = tree_.parent(at)) {
            const NodeKind kind = tree_.kind(at);
            if (kind != NodeKind::For && kind != NodeKind::AsyncFor && kind != NodeKind::While) {
                continue;
            }
            const parse::NodeList orelse = kind == NodeKind::For ? tree_.get<ast::For>(at).orelse()
                                           : kind == NodeKind::AsyncFor
                                               ? tree_.get<ast::AsyncFor>(at).orelse()
                                               : tree_.get<ast::While>(at).orelse();
            if (orelse.empty() || child < tree_[orelse[0]].first) {
                ends_[at - first_] |= kBroken;
                return;
            }
        }
    }

    bool is_not_implemented(NodeId exception) const {
        if (exception == kNone) {
            return false;
        }
        const auto call = tree_.try_get<ast::Call>(exception);
        const semantic::QualifiedName name = ctx_.model.qualified_name(call ? call.func() : exception);
        return name.is("builtins", "NotImplementedError") || name.is("builtins", "NotImplemented");
    }

    End end_of(NodeId id, bool broken) {
        switch (tree_.kind(id)) {
            case NodeKind::Return:
                return End::Always;
            case NodeKind::Raise:
                return is_not_implemented(tree_.get<ast::Raise>(id).exc()) ? End::Abstract : End::Raises;
            case NodeKind::Break:
                leave_loop(id);
                return End::Open;
            case NodeKind::If:
                return is_elif(tree_, id) ? End::Open : of_choice(id);
            case NodeKind::For:
                return loop(tree_.get<ast::For>(id).body(), tree_.get<ast::For>(id).orelse(), broken);
            case NodeKind::AsyncFor:
                return loop(tree_.get<ast::AsyncFor>(id).body(), tree_.get<ast::AsyncFor>(id).orelse(),
                            broken);
            case NodeKind::While:
                return loop(tree_.get<ast::While>(id).body(), tree_.get<ast::While>(id).orelse(), broken);
            case NodeKind::Try:
                return attempt(tree_.get<ast::Try>(id));
            case NodeKind::TryStar:
                return attempt(tree_.get<ast::TryStar>(id));
            case NodeKind::ExceptHandler:
                return of_list(tree_.get<ast::ExceptHandler>(id).body());
            case NodeKind::With:
                return of_list(tree_.get<ast::With>(id).body());
            case NodeKind::AsyncWith:
                return of_list(tree_.get<ast::AsyncWith>(id).body());
            case NodeKind::Match:
                return of_match(id);
            case NodeKind::match_case:
                return of_list(tree_.get<ast::match_case>(id).body());
            default:
                return End::Open;
        }
    }

    const Context& ctx_;
    const parse::Tree& tree_;
    NodeId first_;
    Vec<u32>& own_;
    Vec<u8>& ends_;
};

}  // namespace

Returned infer_return(const Context& ctx, const Function& function) {
    Returned out;
    Flow flow(ctx, function);
    if (!flow.collect(function)) {
        return out;
    }
    u32 types = flow.types_of_returns();
    if (types == kUnknown) {
        return out;
    }
    const End end = flow.of_list(function.body);
    if (end == End::Abstract) {
        return out;
    }
    out.known = true;
    if (end == End::Raises) {
        out.never = true;
        return out;
    }
    out.nothing = types == 0 || types == kNothing;
    if (end != End::Always) {
        types = unite(types, kNothing);
    }
    for (u32 i = 0; i < std::size(kNames); ++i) {
        if ((types >> i & 1) != 0) {
            if (out.count != 0) {
                out.pieces[out.count++] = " | ";
            }
            out.pieces[out.count++] = kNames[i];
        }
    }
    return out;
}

}  // namespace pyforge::rules::annotations
