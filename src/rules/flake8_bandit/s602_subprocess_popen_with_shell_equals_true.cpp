#include "lint/query.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {
    "subprocess.Popen",        "subprocess.call", "subprocess.check_call",
    "subprocess.check_output", "subprocess.run",
};

bool is_true(const parse::Tree& tree, NodeId id) {
    return tree.kind(id) == NodeKind::Constant && tree[id].constant() == parse::ConstantKind::True;
}

void check(Context& ctx, NodeId id, u32) {
    const parse::Tree& tree = ctx.tree;
    const auto call = tree.get<ast::Call>(id);
    const NodeId command = call.args().empty() ? keyword_value(tree, id, "args") : call.args()[0];
    const NodeId shell = keyword_value(tree, id, "shell");
    if (command == kNone || shell == kNone || truthiness(ctx, shell) != Truth::True) {
        return;
    }
    const std::string_view how = is_true(tree, shell) ? "`shell=True`" : "truthy `shell`";
    const Range range = ctx.range(call.func());
    if (is_string(tree, command)) {
        ctx.report(range,
                   {"`subprocess` call with ", how,
                    " seems safe, but may be changed in the future; consider rewriting without `shell`"});
    } else {
        ctx.report(range, {"`subprocess` call with ", how, " identified, security issue"});
    }
}

}  // namespace

extern constinit const Rule s602_subprocess_popen_with_shell_equals_true{
    .code = "S602",
    .name = "subprocess-popen-with-shell-equals-true",
    .family = "flake8-bandit",
    .summary = "`subprocess` call with `shell=True` identified, security issue",
    .alias = "subprocess_popen_with_shell_equals_true",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc = {.what = "Finds calls of `subprocess` that start a shell.",
            .why = "The shell reads the command line as a program. Any part of it that comes from outside "
                   "can add commands "
                   "of its own.",
            .example = "subprocess.run(f\"convert {name}\", shell=True)\n",
            .instead = "subprocess.run([\"convert\", name])\n",
            .references = "https://docs.python.org/3/library/subprocess.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n"},
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
