#include <algorithm>
#include <iterator>

#include "lint/query.hpp"
#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_subprocess(const Context& ctx, NodeId function) {
    const semantic::QualifiedName name = ctx.model.qualified_name(function);
    if (name.count != 2 || name.segment(0) != "subprocess") {
        return false;
    }
    const auto first = std::begin(shell::kCallees);
    return std::any_of(first, first + shell::kFirstShell, [&](std::string_view callee) {
        return callee.substr(std::string_view("subprocess.").size()) == name.segment(1);
    });
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto keyword = tree.get<ast::keyword>(id);
    if (keyword.arg() == kNone || tree.name(keyword.arg()) != "shell") {
        return;
    }
    const auto call = tree.try_get<ast::Call>(tree.parent(id));
    if (!call || truthiness(ctx, keyword.value()) != Truth::True || is_subprocess(ctx, call.func())) {
        return;
    }
    const bool literally = tree.kind(keyword.value()) == NodeKind::Constant &&
                           tree[keyword.value()].constant() == parse::ConstantKind::True;
    ctx.report(ctx.range(call.func()),
               {literally ? "Function call with `shell=True` parameter identified, security issue"
                          : "Function call with truthy `shell` parameter identified, security issue"});
}

}  // namespace

extern constinit const Rule s604_call_with_shell_equals_true{
    .code = "S604",
    .name = "call-with-shell-equals-true",
    .family = "flake8-bandit",
    .summary = "Function call with `shell=True` parameter identified, security issue",
    .alias = "any_other_function_with_shell_equals_true",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of functions other than those of `subprocess` with `shell=True`.",
            .why = "Such a parameter most often ends at a shell, which reads the command line as a program. "
                   "Any part of it that comes from outside can add commands of its own.",
            .example = "runner.run(f\"convert {name}\", shell=True)\n",
            .instead = "runner.run([\"convert\", name])\n",
            .references = "https://docs.python.org/3/library/subprocess.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.nodes = {NodeKind::keyword}, .node = each<check>},
};

}  // namespace pyforge::rules
