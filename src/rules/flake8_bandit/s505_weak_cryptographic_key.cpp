#include <iterator>

#include "lex/literals.hpp"
#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

struct Generator {
    std::string_view algorithm;
    std::string_view argument;
    u32 place;
};
constexpr std::string_view kCallees[] = {
    "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key",
    "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key",
    "Crypto.PublicKey.DSA.generate",
    "Crypto.PublicKey.RSA.generate",
    "Cryptodome.PublicKey.DSA.generate",
    "Cryptodome.PublicKey.RSA.generate",
    "cryptography.hazmat.primitives.asymmetric.ec.generate_private_key",
};
constexpr Generator kGenerators[] = {
    {"DSA", "key_size", 0}, {"RSA", "key_size", 1}, {"DSA", "bits", 0}, {"RSA", "bits", 0},
    {"DSA", "bits", 0},     {"RSA", "bits", 0},     {"EC", "curve", 0},
};
static_assert(std::size(kCallees) == std::size(kGenerators));
constexpr u32 kCurve = 6;

// Curves below 224 bits.
bool is_weak_curve(const Context& ctx, NodeId curve) {
    if (ctx.tree.kind(curve) != NodeKind::Attribute) {
        return false;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(curve);
    for (const std::string_view weak : {"SECP192R1", "SECT163K1", "SECT163R2"}) {
        if (name.is("cryptography", "hazmat", "primitives", "asymmetric", "ec", weak)) {
            return true;
        }
    }
    return false;
}

void check(Context& ctx, NodeId id, u32 which) {
    const Generator& generator = kGenerators[which];
    const NodeId value = argument(ctx.tree, id, generator.argument, generator.place);
    if (value == kNone) {
        return;
    }
    u64 bits = 0;
    const bool weak = which == kCurve ? is_weak_curve(ctx, value)
                                      : is_constant(ctx.tree, value, parse::ConstantKind::Int) &&
                                            lex::integer_value(ctx.tree.slice(value), bits) && bits < 2048;
    if (weak) {
        ctx.report(ctx.range(value), {generator.algorithm, " key sizes below ",
                                      which == kCurve ? 224U : 2048U, " bits are considered breakable"});
    }
}

}  // namespace

extern constinit const Rule s505_weak_cryptographic_key{
    .code = "S505",
    .name = "weak-cryptographic-key",
    .family = "flake8-bandit",
    .summary = "{algorithm} key sizes below {size} bits are considered breakable",
    .alias = "weak_cryptographic_key",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds keys that are made too short: RSA and DSA below 2048 bits, elliptic curves below "
                    "224.",
            .why = "A short key can be found by computing, today or soon; everything that it protected lies "
                   "open then.",
            .example = "from cryptography.hazmat.primitives.asymmetric import rsa\n"
                       "\n"
                       "key = rsa.generate_private_key(65537, 1024)\n",
            .instead = "from cryptography.hazmat.primitives.asymmetric import rsa\n"
                       "\n"
                       "key = rsa.generate_private_key(65537, 3072)\n",
            .references = "https://csrc.nist.gov/pubs/sp/800/131/a/r2/final\n"
                          "https://cwe.mitre.org/data/definitions/326.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
