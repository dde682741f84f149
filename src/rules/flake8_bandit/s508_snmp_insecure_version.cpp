#include "lex/literals.hpp"
#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kName = "CommunityData";

// pysnmp.hlapi.CommunityData, or of any module below.
bool is_community(const Context& ctx, NodeId function) {
    const semantic::QualifiedName name = ctx.model.qualified_name(function);
    return name.count >= 3 && name.segment(0) == "pysnmp" && name.segment(1) == "hlapi" &&
           name.segment(name.count - 1) == kName;
}

void check(Context& ctx, NodeId id) {
    const parse::Tree& tree = ctx.tree;
    const auto keyword = tree.get<ast::keyword>(id);
    if (!is_constant(tree, keyword.value(), parse::ConstantKind::Int) || keyword.arg() == kNone ||
        tree.name(keyword.arg()) != "mpModel") {
        return;
    }
    u64 model = 0;
    const auto call = tree.try_get<ast::Call>(tree.parent(id));
    if (call && lex::integer_value(tree.slice(keyword.value()), model) && model <= 1 &&
        is_community(ctx, call.func())) {
        ctx.report(ctx.range(id), {"The use of SNMPv1 and SNMPv2 is insecure. Use SNMPv3 if able."});
    }
}

}  // namespace

extern constinit const Rule s508_snmp_insecure_version{
    .code = "S508",
    .name = "snmp-insecure-version",
    .family = "flake8-bandit",
    .summary = "The use of SNMPv1 and SNMPv2 is insecure. Use SNMPv3 if able.",
    .alias = "snmp_insecure_version",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds `CommunityData` of pysnmp for version 1 or 2c of SNMP.",
            .why = "These versions send everything, the community name that serves as password too, as "
                   "plain text.",
            .example = "from pysnmp.hlapi import CommunityData\n"
                       "\n"
                       "CommunityData(\"public\", mpModel=0)\n",
            .instead = "from pysnmp.hlapi import UsmUserData\n"
                       "\n"
                       "UsmUserData(\"user\", auth_key, priv_key)\n",
            .references = "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.nodes = {NodeKind::keyword}, .node = each<check>},
};

}  // namespace pyforge::rules
