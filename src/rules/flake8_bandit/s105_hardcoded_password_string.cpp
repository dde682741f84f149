#include <algorithm>

#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Takes `word` off the front, in either case.
bool take(std::string_view& text, std::string_view word) {
    if (text.size() < word.size() ||
        !std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return w == lower(c); })) {
        return false;
    }
    text.remove_prefix(word.size());
    return true;
}

bool ends_word(std::string_view rest) {
    return rest.empty() || rest.front() == '_';
}

// pass, passphrase, pwd, token, secret(e), and password in its spellings (passwd, pasword …) as a part of a
// name between underscores.
bool begins_with_secret(std::string_view text) {
    for (const std::string_view word : {"passphrase", "pass", "pwd", "token", "secrete", "secret"}) {
        std::string_view rest = text;
        if (take(rest, word) && ends_word(rest)) {
            return true;
        }
    }
    std::string_view rest = text;
    if (!take(rest, "pas")) {
        return false;
    }
    while (take(rest, "s")) {
    }
    if (!take(rest, "w")) {
        return false;
    }
    take(rest, "o");
    take(rest, "r");
    return take(rest, "d") && ends_word(rest);
}

bool is_secret_name(std::string_view name) {
    for (;;) {
        if (begins_with_secret(name)) {
            return true;
        }
        const std::size_t underscore = name.find('_');
        if (underscore == std::string_view::npos) {
            return false;
        }
        name.remove_prefix(underscore + 1);
    }
}

// The name that a target goes by, when it sounds like a secret: x, a.x, a["x"]. Empty otherwise.
std::string_view secret_target(const Context& ctx, NodeId target) {
    const parse::Tree& tree = ctx.tree;
    std::string_view name;
    switch (tree.kind(target)) {
        case NodeKind::Name:
            name = tree.name(tree.get<ast::Name>(target).id());
            break;
        case NodeKind::Attribute:
            name = tree.name(tree.get<ast::Attribute>(target).attr());
            break;
        case NodeKind::Subscript: {
            const NodeId key = tree.get<ast::Subscript>(target).slice();
            name = string_value(ctx, key);
            break;
        }
        default:
            break;
    }
    return is_secret_name(name) ? name : std::string_view{};
}

bool is_filled_string(const Context& ctx, NodeId id) {
    return is_string(ctx.tree, id) && truthiness(ctx, id) == Truth::True;
}

void report(Context& ctx, NodeId value, std::string_view name) {
    ctx.report(ctx.range(value), {"Possible hardcoded password assigned to: \"", name, "\""});
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    switch (tree.kind(id)) {
        case NodeKind::Assign: {
            const auto assign = tree.get<ast::Assign>(id);
            if (!is_filled_string(ctx, assign.value())) {
                return;
            }
            for (const NodeId target : assign.targets()) {
                if (const std::string_view name = secret_target(ctx, target); !name.empty()) {
                    report(ctx, assign.value(), name);
                    return;
                }
            }
            return;
        }
        case NodeKind::AnnAssign: {
            const auto assign = tree.get<ast::AnnAssign>(id);
            if (assign.value() != kNone && is_filled_string(ctx, assign.value())) {
                if (const std::string_view name = secret_target(ctx, assign.target()); !name.empty()) {
                    report(ctx, assign.value(), name);
                }
            }
            return;
        }
        default: {
            const auto compare = tree.get<ast::Compare>(id);
            const auto values = compare.comparators();
            if (std::none_of(values.begin(), values.end(), [&](NodeId v) { return is_string(tree, v); })) {
                return;
            }
            if (const std::string_view name = secret_target(ctx, compare.left()); !name.empty()) {
                for (const NodeId value : values) {
                    if (is_filled_string(ctx, value)) {
                        report(ctx, value, name);
                    }
                }
            }
        }
    }
}

}  // namespace

extern constinit const Rule s105_hardcoded_password_string{
    .code = "S105",
    .name = "hardcoded-password-string",
    .family = "flake8-bandit",
    .summary = "Possible hardcoded password assigned to: \"{name}\"",
    .alias = "hardcoded_password_string",
    .category = Category::Security,
    .doc =
        {.what = "Finds strings that are assigned to, or compared with, a name that sounds like a secret: "
                 "`password`, "
                 "`token`, `secret` and their like as a part of the name.",
         .why =
             "Whoever reads the source, or its history, knows the secret; and it cannot be changed without a "
             "release.",
         .example = "API_TOKEN = \"6f1ed002ab5595859014ebf0951522d9\"\n",
         .instead = "API_TOKEN = os.environ[\"API_TOKEN\"]\n",
         .references = "https://cwe.mitre.org/data/definitions/259.html\n"},
    .on = {.nodes = {NodeKind::Assign, NodeKind::AnnAssign, NodeKind::Compare}, .node = check},
};

}  // namespace pyforge::rules
