// Halstead's counts. An operand is known again by the function it stands in (by name) and by its value: the
// identifier of a name, the last part of an attribute, a constant as Python compares it (1 == 1.0 == True,
// and 'x' equals the name x). Any other expression is an operand of its own.
#include <bit>
#include <cmath>
#include <cstring>

#include "lex/literals.hpp"
#include "metrics/state.hpp"

namespace pyforge::metrics {
namespace {

using namespace parse;

enum Tag : u64 { kNameTag = 1, kTextTag, kBytesTag, kSingletonTag, kIntegerTag, kFloatTag, kImaginaryTag };

[[nodiscard]] constexpr u64 key_of(Tag tag, u64 value) noexcept {
    return mix(value + (u64{tag} << 56));
}

[[nodiscard]] u64 hash_bytes(std::string_view bytes) noexcept {
    u64 hash = bytes.size();
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        u64 word;
        std::memcpy(&word, bytes.data() + i, 8);
        hash = mix(hash ^ word);
    }
    u64 tail = 0;
    std::memcpy(&tail, bytes.data() + i, bytes.size() - i);
    return mix(hash ^ tail);
}

// Integers of any size are told apart by two residues; below 2^63 no two have the same.
struct Residue {
    static constexpr u64 kFirst = 4294967291;  // the largest primes below 2^32 and 2^31
    static constexpr u64 kSecond = 2147483647;
    u64 first = 0;
    u64 second = 0;

    void times_plus(u32 base, u32 digit) noexcept {
        first = (first * base + digit) % kFirst;
        second = (second * base + digit) % kSecond;
    }
    [[nodiscard]] u64 key() const noexcept { return key_of(kIntegerTag, mix(first << 32 | second)); }
};

[[nodiscard]] u64 integer_key(std::string_view literal) noexcept {
    u32 base = 10;
    if (literal.size() > 2 && literal[0] == '0') {
        const char mark = static_cast<char>(literal[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
        literal.remove_prefix(base == 10 ? 0 : 2);
    }
    Residue value;
    for (const char c : literal) {
        if (c != '_') {
            value.times_plus(base, static_cast<u32>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10));
        }
    }
    return value.key();
}

[[nodiscard]] u64 float_key(double value) noexcept {
    if (!std::isfinite(value) || value != std::floor(value)) {
        return key_of(kFloatTag, std::bit_cast<u64>(value));
    }
    // A whole number equals the integer: mantissa times a power of two.
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent);
    auto mantissa = static_cast<u64>(std::ldexp(fraction, 53));
    exponent -= 53;
    if (exponent < 0) {
        mantissa >>= -exponent;
        exponent = 0;
    }
    Residue whole{mantissa % Residue::kFirst, mantissa % Residue::kSecond};
    for (; exponent > 0; --exponent) {
        whole.times_plus(2, 0);
    }
    return whole.key();
}

[[nodiscard]] u64 text_key(const Tree& tree, Scratch::State& state, NodeId id, bool bytes) {
    const auto constant = tree.get<ast::Constant>(id);
    const lex::Token& token = (*tree.tokens)[constant.first_token()];
    std::string_view value;
    // The common case: one literal whose body is its value.
    if (constant.first_token() == constant.last_token() && token.kind == lex::TokenKind::String &&
        (token.flags & (lex::kHasBackslash | lex::kTriple)) == 0) {
        value = tree.text->slice(lex::string_body(token));
    } else {
        state.literal.clear();
        tree.append_constant(id, state.literal);
        value = state.literal;
    }
    if (bytes) {
        return key_of(kBytesTag, hash_bytes(value));
    }
    const NameId name = tree.names->find(value);
    return name != kNone ? key_of(kNameTag, name) : key_of(kTextTag, hash_bytes(value));
}

[[nodiscard]] u64 constant_key(const Tree& tree, Scratch::State& state, NodeId id) {
    const Node& node = tree[id];
    switch (node.constant()) {
        case ConstantKind::None:
        case ConstantKind::Ellipsis:
            return key_of(kSingletonTag, static_cast<u64>(node.op));
        case ConstantKind::True:
        case ConstantKind::False: {
            Residue value;
            value.times_plus(2, node.constant() == ConstantKind::True ? 1 : 0);
            return value.key();
        }
        case ConstantKind::Int:
            return integer_key(tree.slice(id));
        case ConstantKind::Float:
            return float_key(lex::float_value(tree.slice(id)));
        case ConstantKind::Complex: {
            const double imaginary = lex::float_value(tree.slice(id));
            return imaginary == 0 ? float_key(0) : key_of(kImaginaryTag, std::bit_cast<u64>(imaginary));
        }
        case ConstantKind::Str:
        case ConstantKind::Bytes:
            break;
    }
    if (tree.get<ast::Constant>(id).first_token() == kNone) {
        return key_of(kTextTag, hash_bytes(tree.slice(id)));
    }
    return text_key(tree, state, id, node.constant() == ConstantKind::Bytes);
}

class Counter {
  public:
    Counter(const Tree& tree, Scratch::State& state, NodeId at, ScopeIndex scope, u32 context) noexcept
        : tree_(tree), state_(state), at_(at), scope_(scope), context_(context) {}

    void operators(u32 count, Operator op) noexcept {
        state_.scopes[scope_].operators += count;
        see(op);
    }
    void see(Operator op) noexcept { state_.scopes[scope_].operator_set |= u32{1} << static_cast<u32>(op); }

    void operand(NodeId id) {
        ++state_.scopes[scope_].operands;
        u64 value = 0;
        switch (tree_.kind(id)) {
            case NodeKind::Name:
                value = key_of(kNameTag, tree_.get<ast::Name>(id).id());
                break;
            case NodeKind::Attribute:
                value = key_of(kNameTag, tree_.get<ast::Attribute>(id).attr());
                break;
            case NodeKind::Constant:
                value = constant_key(tree_, state_, id);
                break;
            default:
                distinct();
                return;
        }
        bool fresh = false;
        u32& last = state_.operands.at(value ^ mix(u64{context_} + 1), at_, fresh);
        if (fresh) {
            distinct();
        } else {
            seen_before(last);
            last = at_;
        }
    }

  private:
    void distinct() noexcept {
        ++state_.distinct_operands;
        const ScopeIndex function = state_.scopes[scope_].function;
        if (function != kNone) {
            ++state_.scopes[function].distinct_operands;
        }
    }
    // The functions around that had not met the operand yet count it: all of them up to the first that
    // encloses its last place. As figures are handed outwards, it is enough to add it here and to take it
    // back there.
    void seen_before(NodeId last) noexcept {
        ScopeIndex function = state_.scopes[scope_].function;
        if (function == kNone || state_.scopes[function].node > last) {
            return;
        }
        ++state_.scopes[function].distinct_operands;
        do {
            function = state_.scopes[state_.scopes[function].parent].function;
        } while (function != kNone && state_.scopes[function].node < last);
        if (function != kNone) {
            --state_.scopes[function].distinct_operands;
        }
    }

    const Tree& tree_;
    Scratch::State& state_;
    NodeId at_;
    ScopeIndex scope_;
    u32 context_;
};

}  // namespace

void count_operation(const Tree& tree, Scratch::State& state, NodeId id, ScopeIndex scope, u32 context) {
    Counter counter(tree, state, id, scope, context);
    const Operator op = tree[id].oper();
    switch (tree.kind(id)) {
        case NodeKind::BinOp:
            counter.operators(1, op);
            counter.operand(tree.get<ast::BinOp>(id).left());
            counter.operand(tree.get<ast::BinOp>(id).right());
            break;
        case NodeKind::UnaryOp:
            counter.operators(1, op);
            counter.operand(tree.get<ast::UnaryOp>(id).operand());
            break;
        case NodeKind::BoolOp:
            counter.operators(1, op);
            for (const NodeId value : tree.get<ast::BoolOp>(id).values()) {
                counter.operand(value);
            }
            break;
        case NodeKind::AugAssign:
            counter.operators(1, op);
            counter.operand(tree.get<ast::AugAssign>(id).target());
            counter.operand(tree.get<ast::AugAssign>(id).value());
            break;
        case NodeKind::Compare: {
            const auto compare = tree.get<ast::Compare>(id);
            for (const u32 each : compare.ops()) {
                counter.operators(1, static_cast<Operator>(each));
            }
            counter.operand(compare.left());
            for (const NodeId each : compare.comparators()) {
                counter.operand(each);
            }
            break;
        }
        default:
            break;
    }
}

}  // namespace pyforge::metrics
