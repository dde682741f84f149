#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {
    "requests.delete", "requests.get", "requests.head",    "requests.options",  "requests.patch",
    "requests.post",   "requests.put", "requests.request", "httpx.AsyncClient", "httpx.Client",
    "httpx.delete",    "httpx.get",    "httpx.head",       "httpx.options",     "httpx.patch",
    "httpx.post",      "httpx.put",    "httpx.request",    "httpx.stream"};

constexpr u32 kFirstHttpx = 8;
static_assert(kCallees[kFirstHttpx].starts_with("httpx.") &&
              kCallees[kFirstHttpx - 1].starts_with("requests."));

void check(Context& ctx, NodeId id, u32 which) {
    const NodeId verify = keyword_node(ctx.tree, id, "verify");
    if (verify != kNone &&
        is_constant(ctx.tree, ctx.tree.get<ast::keyword>(verify).value(), parse::ConstantKind::False)) {
        ctx.report(ctx.range(verify), {"Probable use of `", which < kFirstHttpx ? "requests" : "httpx",
                                       "` call with `verify=False` disabling SSL certificate checks"});
    }
}

}  // namespace

extern constinit const Rule s501_request_with_no_cert_validation{
    .code = "S501",
    .name = "request-with-no-cert-validation",
    .family = "flake8-bandit",
    .summary = "Probable use of `{module}` call with `verify=False` disabling SSL certificate checks",
    .alias = "request_with_no_cert_validation",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds calls of `requests` and `httpx` with `verify=False`.",
            .why = "Every certificate is then accepted, so whoever is on the way can pose as the server, "
                   "read and change everything.",
            .example = "import requests\n"
                       "\n"
                       "requests.get(\"https://example.com/\", verify=False)\n",
            .instead = "import requests\n"
                       "\n"
                       "requests.get(\"https://example.com/\")\n",
            .references = "https://cwe.mitre.org/data/definitions/295.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
