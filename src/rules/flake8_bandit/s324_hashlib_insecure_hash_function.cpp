#include <algorithm>
#include <iterator>

#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"hashlib.md4", "hashlib.md5", "hashlib.sha", "hashlib.sha1",
                                         "hashlib.new", "crypt.crypt", "crypt.mksalt"};

enum Which : u32 { kNew = 4, kCrypt = 5, kSalt = 6 };

bool is_weak(std::string_view name) {
    static constexpr std::string_view kWeak[] = {"md4", "md5", "sha", "sha1"};
    const auto same = [](char a, char b) {
        return (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b) == a;
    };
    return std::any_of(std::begin(kWeak), std::end(kWeak), [&](std::string_view weak) {
        return weak.size() == name.size() && std::equal(weak.begin(), weak.end(), name.begin(), same);
    });
}

void report(Context& ctx, Range range, std::string_view library, std::string_view name) {
    ctx.report(range, {"Probable use of insecure hash functions in `", library, "`: `", name, "`"});
}

bool for_security(const parse::Tree& tree, NodeId call) {
    return !is_constant(tree, keyword_value(tree, call, "usedforsecurity"), parse::ConstantKind::False);
}

void check_method(Context& ctx, NodeId method) {
    if (method == kNone) {
        return;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(method);
    for (const std::string_view weak : {"METHOD_CRYPT", "METHOD_MD5", "METHOD_BLOWFISH"}) {
        if (name.is("crypt", weak)) {
            std::string& dotted = ctx.facts().buffer;
            dotted.assign("crypt.").append(weak);
            report(ctx, ctx.range(method), "crypt", dotted);
        }
    }
}

void check(Context& ctx, NodeId id, u32 which) {
    switch (which) {
        case kCrypt:
            check_method(ctx, argument(ctx.tree, id, "salt", 1));
            break;
        case kSalt:
            check_method(ctx, argument(ctx.tree, id, "method", 0));
            break;
        case kNew: {
            const NodeId name = argument(ctx.tree, id, "name", 0);
            if (name != kNone && is_string(ctx.tree, name) && for_security(ctx.tree, id) &&
                is_weak(string_value(ctx, name))) {
                report(ctx, ctx.range(name), "hashlib", string_value(ctx, name));
            }
            break;
        }
        default:
            if (for_security(ctx.tree, id)) {
                report(ctx, ctx.range(ctx.tree.get<ast::Call>(id).func()), "hashlib",
                       kCallees[which].substr(std::string_view("hashlib.").size()));
            }
    }
}

}  // namespace

extern constinit const Rule s324_hashlib_insecure_hash_function{
    .code = "S324",
    .name = "hashlib-insecure-hash-function",
    .family = "flake8-bandit",
    .summary = "Probable use of insecure hash functions in `{library}`: `{name}`",
    .alias = "hashlib",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds MD4, MD5, SHA and SHA-1 of `hashlib`, unless `usedforsecurity=False` says what "
                    "they are for, and the weak methods of `crypt`.",
            .why = "For these functions two texts with the same sum can be made, and passwords can be found "
                   "by trying. Passwords need a slow function such as `hashlib.scrypt`.",
            .example = "import hashlib\n"
                       "\n"
                       "sum = hashlib.md5(data).hexdigest()\n",
            .instead = "import hashlib\n"
                       "\n"
                       "sum = hashlib.sha256(data).hexdigest()\n",
            .references = "https://docs.python.org/3/library/hashlib.html\n"
                          "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
