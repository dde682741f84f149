#include "rules/pyflakes/static_type.hpp"

namespace pyforge::rules {

using lint::NodeId;
using lint::NodeKind;
using parse::ConstantKind;
using parse::Operator;

namespace {

StaticType of_binary(const parse::Tree& tree, NodeId id, u32 levels) noexcept {
    const auto binary = tree.get<ast::BinOp>(id);
    const StaticType left = static_type(tree, binary.left(), levels);
    if (left == StaticType::Unknown) {
        return left;
    }
    if (binary.op() == Operator::Mod && (left == StaticType::Str || left == StaticType::Bytes)) {
        return left;
    }
    const StaticType right = static_type(tree, binary.right(), levels);
    const bool numbers = left == StaticType::Number && right == StaticType::Number;
    switch (binary.op()) {
        case Operator::MatMult:
            return StaticType::Unknown;
        case Operator::Add: {
            const bool sequence = left == StaticType::Str || left == StaticType::Bytes ||
                                  left == StaticType::List || left == StaticType::Tuple;
            return numbers || (left == right && sequence) ? left : StaticType::Unknown;
        }
        case Operator::Mult: {
            const auto repeatable = [](StaticType t) {
                return t == StaticType::Str || t == StaticType::Bytes || t == StaticType::List ||
                       t == StaticType::Tuple;
            };
            if (left == StaticType::Number && repeatable(right)) {
                return right;
            }
            return numbers || (repeatable(left) && right == StaticType::Number) ? left : StaticType::Unknown;
        }
        default:
            return numbers ? left : StaticType::Unknown;
    }
}

}  // namespace

StaticType static_type(const parse::Tree& tree, NodeId id, u32 levels) noexcept {
    if (levels == 0) {
        return StaticType::Unknown;
    }
    --levels;
    switch (tree.kind(id)) {
        case NodeKind::Constant:
            switch (tree[id].constant()) {
                case ConstantKind::None:
                    return StaticType::None;
                case ConstantKind::Ellipsis:
                    return StaticType::Ellipsis;
                case ConstantKind::Str:
                    return StaticType::Str;
                case ConstantKind::Bytes:
                    return StaticType::Bytes;
                default:
                    return StaticType::Number;
            }
        case NodeKind::JoinedStr:
            return StaticType::Str;
        case NodeKind::List:
        case NodeKind::ListComp:
            return StaticType::List;
        case NodeKind::Set:
        case NodeKind::SetComp:
            return StaticType::Set;
        case NodeKind::Dict:
        case NodeKind::DictComp:
            return StaticType::Dict;
        case NodeKind::Tuple:
            return StaticType::Tuple;
        case NodeKind::GeneratorExp:
            return StaticType::Generator;
        case NodeKind::NamedExpr:
            return static_type(tree, tree.get<ast::NamedExpr>(id).value(), levels);
        case NodeKind::UnaryOp: {
            const auto unary = tree.get<ast::UnaryOp>(id);
            if (unary.op() == Operator::Not) {
                return StaticType::Number;
            }
            return static_type(tree, unary.operand(), levels) == StaticType::Number ? StaticType::Number
                                                                                    : StaticType::Unknown;
        }
        case NodeKind::BinOp:
            return of_binary(tree, id, levels);
        case NodeKind::IfExp: {
            const auto choice = tree.get<ast::IfExp>(id);
            const StaticType body = static_type(tree, choice.body(), levels);
            return body == static_type(tree, choice.orelse(), levels) ? body : StaticType::Unknown;
        }
        case NodeKind::BoolOp: {
            const auto values = tree.get<ast::BoolOp>(id).values();
            const StaticType first = static_type(tree, values[0], levels);
            for (std::size_t i = 1; i < values.size() && first != StaticType::Unknown; ++i) {
                if (static_type(tree, values[i], levels) != first) {
                    return StaticType::Unknown;
                }
            }
            return first;
        }
        default:
            return StaticType::Unknown;
    }
}

}  // namespace pyforge::rules
