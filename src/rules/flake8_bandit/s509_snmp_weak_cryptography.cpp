#include "lint/context.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kName = "UsmUserData";

// Is the function written, or imported, in a way that makes it worth a look?
bool may_be_user_data(const Context& ctx, NodeId function) {
    if (const auto attribute = ctx.tree.try_get<ast::Attribute>(function)) {
        return ctx.tree.name(attribute.attr()) == kName;
    }
    if (ctx.tree.kind(function) != NodeKind::Name || ctx.model.binding_of(function) == kNone) {
        return false;
    }
    return ctx.model.bindings[ctx.model.binding_of(function)].kind == semantic::BindingKind::FromImport;
}

void check(Context& ctx, NodeId id) {
    const auto call = ctx.tree.get<ast::Call>(id);
    if (call.args().size() + call.keywords().size() >= 3 || !may_be_user_data(ctx, call.func())) {
        return;
    }
    const semantic::QualifiedName name = ctx.model.qualified_name(call.func());
    if (name.count >= 3 && name.segment(0) == "pysnmp" && name.segment(1) == "hlapi" &&
        name.segment(name.count - 1) == kName) {
        ctx.report(ctx.range(call.func()), {"You should not use SNMPv3 without encryption. `noAuthNoPriv` & "
                                            "`authNoPriv` is insecure."});
    }
}

}  // namespace

extern constinit const Rule s509_snmp_weak_cryptography{
    .code = "S509",
    .name = "snmp-weak-cryptography",
    .family = "flake8-bandit",
    .summary = "You should not use SNMPv3 without encryption. `noAuthNoPriv` & `authNoPriv` is insecure.",
    .alias = "snmp_weak_cryptography",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds `UsmUserData` of pysnmp with fewer than three arguments: without a key for "
                    "authentication or for encryption.",
            .why = "Without encryption everybody on the way can read the messages, without authentication "
                   "also change them.",
            .example = "from pysnmp.hlapi import UsmUserData\n"
                       "\n"
                       "UsmUserData(\"user\")\n",
            .instead = "from pysnmp.hlapi import UsmUserData\n"
                       "\n"
                       "UsmUserData(\"user\", auth_key, priv_key)\n",
            .references = "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.nodes = {NodeKind::Call}, .node = each<check>},
};

}  // namespace pyforge::rules
