#include "rules/pyflakes/repeated_keys.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <string>

#include "base/fast_hash.hpp"
#include "lex/literals.hpp"
#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;
using parse::ConstantKind;
using parse::Operator;

u64 mix(u64 hash, u64 value) noexcept {
    hash ^= value + 0x9E37'79B9'7F4A'7C15U + (hash << 6U) + (hash >> 2U);
    hash *= 0xFF51'AFD7'ED55'8CCDU;
    return hash ^ (hash >> 32U);
}

u64 hash_text(std::string_view text, u64 seed) noexcept {
    u64 hash = mix(seed, text.size());
    const auto take = [&hash](u64 word) {
        hash = (hash ^ word) * 0x9FB2'1C65'1E98'DF25U;
        hash ^= hash >> 32U;
    };
    if (text.size() < 8) {
        u64 word = 0;
        for (const char c : text) {
            word = word << 8U | static_cast<u8>(c);
        }
        take(word);
    } else {
        for (std::size_t at = 0; at + 8 < text.size(); at += 8) {
            take(pyforge::detail::load8(text.data() + at));
        }
        take(pyforge::detail::load8(text.data() + text.size() - 8));
    }
    return mix(hash, seed);
}

// Equal numbers of any type are one key.
u64 hash_number(double value, bool imaginary) noexcept {
    return value == 0.0 ? 1 : mix(imaginary ? 2 : 3, std::bit_cast<u64>(value));
}

// An integer of any size modulo two primes: as good as its value to compare those beyond 64 bits.
u64 residues(std::string_view literal) noexcept {
    constexpr u64 kPrimes[] = {4294967291U, 4294967279U};
    u64 base = 10;
    if (literal.size() > 1 && literal[0] == '0') {
        const char kind = static_cast<char>(literal[1] | 0x20);
        base = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
        literal.remove_prefix(base == 10 ? 0 : 2);
    }
    u64 value[2] = {};
    for (const char c : literal) {
        if (c != '_') {
            const auto digit = static_cast<u64>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
            value[0] = (value[0] * base + digit) % kPrimes[0];
            value[1] = (value[1] * base + digit) % kPrimes[1];
        }
    }
    return value[0] << 32U | value[1];
}

// The value of a string where it stands in the source; without data where it does not.
std::string_view plain_text(const Context& ctx, NodeId id) noexcept {
    const auto constant = ctx.tree.get<ast::Constant>(id);
    const TokenId first = constant.first_token();
    if (first == kNone || first != constant.last_token()) {
        return {};
    }
    const lex::Token& token = ctx.tokens[first];
    if (token.kind != TokenKind::String || (token.flags & (lex::kHasBackslash | lex::kTriple)) != 0) {
        return {};
    }
    return ctx.text.slice(lex::string_body(token));
}

u64 hash_constant(Context& ctx, NodeId id, bool negative) {
    const parse::Tree& tree = ctx.tree;
    const auto literal = [&] { return tree.slice(id); };
    std::string& value = ctx.facts().value;
    switch (tree[id].constant()) {
        case ConstantKind::None:
            return 10;
        case ConstantKind::Ellipsis:
            return 11;
        case ConstantKind::True:
            return hash_number(negative ? -1.0 : 1.0, false);
        case ConstantKind::False:
            return hash_number(0.0, false);
        case ConstantKind::Int: {
            u64 number = 0;
            if (lex::integer_value(literal(), number)) {
                if (number < 1ULL << 53U) {
                    const auto as_double = static_cast<double>(number);
                    return hash_number(negative ? -as_double : as_double, false);
                }
                return mix(negative ? 9 : 8, number);
            }
            return mix(negative ? 5 : 4, residues(literal()));
        }
        case ConstantKind::Float: {
            const double number = lex::float_value(literal());
            return hash_number(negative ? -number : number, false);
        }
        case ConstantKind::Complex: {
            const double number = lex::float_value(literal());
            return hash_number(negative ? -number : number, true);
        }
        default: {
            const u64 seed = tree[id].constant() == ConstantKind::Bytes ? 7 : 6;
            if (const std::string_view plain = plain_text(ctx, id); plain.data() != nullptr) {
                return hash_text(plain, seed);
            }
            value.clear();
            tree.append_constant(id, value);
            return hash_text(value, seed);
        }
    }
}

// Tuples and f-strings: the same tokens.
u64 hash_tokens(Context& ctx, NodeId id) {
    const parse::Node& node = ctx.node(id);
    u64 hash = 12;
    for (TokenId t = ctx.tokens.at_or_after(node.start); ctx.tokens[t].start < node.end; ++t) {
        const lex::Token& token = ctx.tokens[t];
        hash = hash_text(ctx.text.slice(token.start, token.end), hash);
    }
    return hash;
}

struct Key {
    u64 hash = 0;
    enum Sort : u8 { None, Literal, Variable } sort = None;
};

Key key_of(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(id)) {
        case NodeKind::Constant:
            return {hash_constant(ctx, id, false), Key::Literal};
        case NodeKind::UnaryOp: {
            const auto unary = tree.get<ast::UnaryOp>(id);
            if (unary.op() == Operator::USub && tree.kind(unary.operand()) == NodeKind::Constant) {
                const ConstantKind kind = tree[unary.operand()].constant();
                if (kind == ConstantKind::Int || kind == ConstantKind::Float ||
                    kind == ConstantKind::Complex) {
                    return {hash_constant(ctx, unary.operand(), true), Key::Literal};
                }
            }
            return {};
        }
        case NodeKind::JoinedStr:
        case NodeKind::Tuple:
            return {hash_tokens(ctx, id), Key::Literal};
        case NodeKind::Name:
            return {mix(20, tree.slot(id, ast::slots::Name::id)), Key::Variable};
        default:
            return {};
    }
}

bool any_equal(std::span<const u64> hashes) noexcept {
    bool equal = false;
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            equal |= hashes[i] == hashes[j];
        }
    }
    return equal;
}

// Keys are compared by 64-bit hashes of their values, sorted: displays can be long.
void check(Context& ctx, NodeId id) {
    const auto keys = ctx.tree.get<ast::Dict>(id).keys();
    if (keys.size() < 2) {
        return;
    }
    Vec<u64>& hashes = ctx.facts().numbers;
    hashes.clear();
    Vec<u32>& order = ctx.facts().stack;  // triples: high and low half of the hash, index
    order.clear();
    for (u32 i = 0; i < keys.size(); ++i) {
        if (keys[i] == kNone) {
            continue;
        }
        const Key key = key_of(ctx, keys[i]);
        if (key.sort != Key::None) {
            hashes.push_back(key.hash);
            order.push_back(static_cast<u32>(key.hash >> 32U));
            order.push_back(static_cast<u32>(key.hash));
            order.push_back(i);
        }
    }
    // Few keys are sooner compared than sorted.
    if (hashes.size() <= 16 && !any_equal(hashes.span())) {
        return;
    }
    struct Entry {
        u32 high, low, index;
    };
    static_assert(sizeof(Entry) == 3 * sizeof(u32));
    auto* const begin = reinterpret_cast<Entry*>(order.data());
    auto* const end = begin + order.size() / 3;
    std::sort(begin, end, [](const Entry& a, const Entry& b) {
        return a.high != b.high ? a.high < b.high : a.low != b.low ? a.low < b.low : a.index < b.index;
    });
    for (auto* entry = begin + 1; entry < end; ++entry) {
        if (entry->high != entry[-1].high || entry->low != entry[-1].low) {
            continue;
        }
        const NodeId key = keys[entry->index];
        const bool variable = ctx.tree.kind(key) == NodeKind::Name;
        if (variable) {
            ctx.report(f602_multi_value_repeated_key_variable, ctx.range(key),
                       {"Dictionary key `", ctx.tree.slice(key), "` repeated"});
        } else {
            ctx.report(f601_multi_value_repeated_key_literal, ctx.range(key),
                       {"Dictionary key literal `", ctx.tree.slice(key), "` repeated"});
        }
    }
}

}  // namespace

void check_repeated_keys(Context& ctx, NodeIds nodes) {
    each<check>(ctx, nodes);
}

}  // namespace pyforge::rules
