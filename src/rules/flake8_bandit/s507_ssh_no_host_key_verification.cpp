#include "rules/flake8_bandit/arguments.hpp"
#include "rules/flake8_bandit/assigned.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

bool is_paramiko(const Context& ctx, NodeId expression, std::string_view member) {
    const semantic::QualifiedName name = ctx.model.qualified_name(expression);
    return name.is("paramiko", member) || name.is("paramiko", "client", member);
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto function = tree.try_get<ast::Attribute>(tree.get<ast::Call>(id).func());
    if (!function || tree.name(function.attr()) != "set_missing_host_key_policy") {
        return;
    }
    const NodeId policy = argument(tree, id, "policy", 0);
    if (policy == kNone) {
        return;
    }
    const auto made = tree.try_get<ast::Call>(policy);
    const NodeId cls = made ? made.func() : policy;
    if (!is_paramiko(ctx, cls, "AutoAddPolicy") && !is_paramiko(ctx, cls, "WarningPolicy")) {
        return;
    }
    const NodeId client = last_assigned(ctx, function.value());
    const auto call = client == kNone ? ast::Call{} : tree.try_get<ast::Call>(client);
    if (call && is_paramiko(ctx, call.func(), "SSHClient")) {
        ctx.report(ctx.range(policy),
                   {"Paramiko call with policy set to automatically trust the unknown host key"});
    }
}

}  // namespace

extern constinit const Rule s507_ssh_no_host_key_verification{
    .code = "S507",
    .name = "ssh-no-host-key-verification",
    .family = "flake8-bandit",
    .summary = "Paramiko call with policy set to automatically trust the unknown host key",
    .alias = "ssh_no_host_key_verification",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds SSH clients of Paramiko that are told to trust unknown host keys.",
            .why = "A client that does not know the host's key cannot tell it from somebody who poses as "
                   "the host.",
            .example = "from paramiko import client\n"
                       "\n"
                       "ssh = client.SSHClient()\n"
                       "ssh.set_missing_host_key_policy(client.AutoAddPolicy)\n",
            .instead = "from paramiko import client\n"
                       "\n"
                       "ssh = client.SSHClient()\n"
                       "ssh.set_missing_host_key_policy(client.RejectPolicy)\n",
            .references = "https://docs.paramiko.org/en/latest/api/"
                          "client.html#paramiko.client.SSHClient.set_missing_host_key_policy\n"
                          "https://cwe.mitre.org/data/definitions/295.html\n",
        },
    .on = {.nodes = {NodeKind::Call}, .node = each<check>},
};

}  // namespace pyforge::rules
