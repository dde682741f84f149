#include <algorithm>
#include <charconv>

#include "lex/literals.hpp"
#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"os.chmod"};

constexpr u64 kUnknown = u64{1} << 40;
constexpr u64 kInvalid = u64{1} << 41;  // more than permissions

struct StatName {
    std::string_view name;
    u32 value;
};
constexpr StatName kStat[] = {
    {"S_ISUID", 04000},   {"S_ISGID", 02000}, {"S_ISVTX", 01000}, {"S_ENFMT", 02000},   {"S_IRWXU", 0700},
    {"S_IRUSR", 0400},    {"S_IWUSR", 0200},  {"S_IXUSR", 0100},  {"S_IRWXG", 070},     {"S_IRGRP", 040},
    {"S_IWGRP", 020},     {"S_IXGRP", 010},   {"S_IRWXO", 07},    {"S_IROTH", 04},      {"S_IWOTH", 02},
    {"S_IXOTH", 01},      {"S_IREAD", 0400},  {"S_IWRITE", 0200}, {"S_IEXEC", 0100},    {"UF_NODUMP", 01},
    {"UF_IMMUTABLE", 02}, {"UF_APPEND", 04},  {"UF_OPAQUE", 010}, {"UF_NOUNLINK", 020}, {"ST_INO", 1},
    {"ST_DEV", 2},        {"ST_NLINK", 3},    {"ST_UID", 4},      {"ST_GID", 5},        {"ST_SIZE", 6},
    {"ST_ATIME", 7},      {"ST_MTIME", 8},    {"ST_CTIME", 9},
};

u64 value_of(const Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    if (is_constant(tree, id, parse::ConstantKind::Int)) {
        u64 value = 0;
        return lex::integer_value(tree.slice(id), value) && value <= 07777 ? value : kInvalid;
    }
    if (tree.kind(id) == NodeKind::Attribute) {
        const semantic::QualifiedName name = ctx.model.qualified_name(id);
        if (name.count == 2 && name.segment(0) == "stat") {
            for (const StatName& known : kStat) {
                if (known.name == name.segment(1)) {
                    return known.value;
                }
            }
        }
    }
    return kUnknown;
}

bool is_bitwise(parse::Operator op) {
    return op == parse::Operator::BitOr || op == parse::Operator::BitAnd || op == parse::Operator::BitXor;
}

u64 combine(parse::Operator op, u64 left, u64 right) {
    if (left == kInvalid || right == kInvalid) {
        return kInvalid;
    }
    if (left == kUnknown || right == kUnknown) {
        return op == parse::Operator::BitOr ? std::min(left, right) : kUnknown;  // what is set stays set
    }
    return op == parse::Operator::BitOr    ? left | right
           : op == parse::Operator::BitAnd ? left & right
                                           : left ^ right;
}

// The permissions as far as they are known. Operators nest as deep as the input likes: first all operands go
// on a stack, then their values.
u64 mask_of(Context& ctx, NodeId mode) {
    static constexpr u32 kCombine = u32{1} << 31;
    Vec<u32>& work = ctx.facts().stack;
    Vec<u64>& values = ctx.facts().numbers;
    work.clear();
    values.clear();
    work.push_back(mode);
    while (!work.empty()) {
        const u32 at = work.back();
        work.pop_back();
        const auto operation = ctx.tree.try_get<ast::BinOp>(at & ~kCombine);
        if ((at & kCombine) != 0) {
            const u64 right = values.back();
            values.pop_back();
            values.back() = combine(operation.op(), values.back(), right);
        } else if (operation && is_bitwise(operation.op())) {
            work.push_back(at | kCombine);
            work.push_back(operation.right());
            work.push_back(operation.left());
        } else {
            values.push_back(value_of(ctx, at));
        }
    }
    return values.back();
}

void check(Context& ctx, NodeId id, u32) {
    const NodeId mode = argument(ctx.tree, id, "mode", 1);
    if (mode == kNone) {
        return;
    }
    const u64 mask = mask_of(ctx, mode);
    const u64 dangerous = ctx.settings.preview ? 033 : 012;
    if (mask == kInvalid) {
        ctx.report(ctx.range(mode), {"`os.chmod` setting an invalid mask on file or directory"});
    } else if (mask != kUnknown && (mask & dangerous) != 0) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, mask, 8).ptr;
        ctx.report(ctx.range(mode), {"`os.chmod` setting a permissive mask `0o",
                                     std::string_view(digits, static_cast<std::size_t>(end - digits)),
                                     "` on file or directory"});
    }
}

}  // namespace

extern constinit const Rule s103_bad_file_permissions{
    .code = "S103",
    .name = "bad-file-permissions",
    .family = "flake8-bandit",
    .summary = "`os.chmod` setting a permissive mask `{mask}` on file or directory",
    .alias = "set_bad_file_permissions",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds `os.chmod` with a mode that lets others write, or the group execute; in preview "
                    "also modes that let the group write or others execute.",
            .why = "Whoever else has an account on the machine can then change the file, or have it run.",
            .example = "import os\n"
                       "\n"
                       "os.chmod(\"/etc/secrets.txt\", 0o666)\n",
            .instead = "import os\n"
                       "\n"
                       "os.chmod(\"/etc/secrets.txt\", 0o600)\n",
            .references = "https://docs.python.org/3/library/os.html#os.chmod\n"
                          "https://cwe.mitre.org/data/definitions/732.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
