#include "rules/flake8_bandit/ssl_version.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check_defaults(Context& ctx, parse::NodeList defaults) {
    for (const NodeId value : defaults) {
        if (value == kNone) {
            continue;
        }
        if (const std::string_view protocol = insecure_protocol(ctx.tree, value); !protocol.empty()) {
            ctx.report(ctx.range(value), {"Argument default set to insecure SSL protocol: `", protocol, "`"});
        }
    }
}

void check(Context& ctx, NodeId id) {
    const auto arguments = ctx.tree.get<ast::arguments>(id);
    if (parse::is_function(ctx.tree.kind(ctx.tree.parent(id)))) {
        check_defaults(ctx, arguments.defaults());
        check_defaults(ctx, arguments.kw_defaults());
    }
}

}  // namespace

extern constinit const Rule s503_ssl_with_bad_defaults{
    .code = "S503",
    .name = "ssl-with-bad-defaults",
    .family = "flake8-bandit",
    .summary = "Argument default set to insecure SSL protocol: `{protocol}`",
    .alias = "ssl_with_bad_defaults",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds parameters whose default is SSL 2, SSL 3, TLS 1.0 or TLS 1.1.",
            .why = "Callers who name no version all use one with known weaknesses.",
            .example = "import ssl\n"
                       "\n"
                       "def connect(host, version=ssl.PROTOCOL_TLSv1): ...\n",
            .instead = "import ssl\n"
                       "\n"
                       "def connect(host, version=ssl.PROTOCOL_TLS_CLIENT): ...\n",
            .references = "https://docs.python.org/3/library/ssl.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.nodes = {NodeKind::arguments}, .node = each<check>},
};

}  // namespace pyforge::rules
