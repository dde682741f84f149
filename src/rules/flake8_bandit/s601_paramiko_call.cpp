#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"paramiko.exec_command"};

void check(Context& ctx, NodeId call, u32) {
    ctx.report(ctx.range(ctx.tree.get<ast::Call>(call).func()),
               {"Possible shell injection via Paramiko call; check inputs are properly sanitized"});
}

}  // namespace

extern constinit const Rule s601_paramiko_call{
    .code = "S601",
    .name = "paramiko-call",
    .family = "flake8-bandit",
    .summary = "Possible shell injection via Paramiko call; check inputs are properly sanitized",
    .alias = "paramiko_calls",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `paramiko.exec_command`.",
            .why = "The command is read by a shell on the other machine. Any part of it that comes from "
                   "outside can add commands of its own.",
            .example = "import paramiko\n"
                       "\n"
                       "paramiko.exec_command(\"rm \" + name)\n",
            .references =
                "https://docs.paramiko.org/en/stable/api/client.html#paramiko.client.SSHClient.exec_command\n"
                "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
