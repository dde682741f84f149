#include "rules/flake8_bandit/ssl_version.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"ssl.wrap_socket", "OpenSSL.SSL.Context"};

void check(Context& ctx, NodeId id, u32 which) {
    const NodeId keyword = keyword_node(ctx.tree, id, which == 0 ? "ssl_version" : "method");
    if (keyword == kNone) {
        return;
    }
    const std::string_view protocol =
        insecure_protocol(ctx.tree, ctx.tree.get<ast::keyword>(keyword).value());
    if (!protocol.empty()) {
        ctx.report(ctx.range(keyword), {"Call made with insecure SSL protocol: `", protocol, "`"});
    }
}

}  // namespace

extern constinit const Rule s502_ssl_insecure_version{
    .code = "S502",
    .name = "ssl-insecure-version",
    .family = "flake8-bandit",
    .summary = "Call made with insecure SSL protocol: `{protocol}`",
    .alias = "ssl_with_bad_version",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds calls of `ssl.wrap_socket` and `OpenSSL.SSL.Context` with SSL 2, SSL 3, TLS 1.0 "
                    "or TLS 1.1.",
            .why = "These versions of the protocol have known weaknesses; who is on the way can make use of "
                   "them.",
            .example = "import ssl\n"
                       "\n"
                       "ssl.wrap_socket(socket, ssl_version=ssl.PROTOCOL_TLSv1)\n",
            .instead = "import ssl\n"
                       "\n"
                       "ssl.create_default_context().wrap_socket(socket)\n",
            .references = "https://docs.python.org/3/library/ssl.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
