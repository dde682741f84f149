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
    const NodeId timeout = keyword_node(ctx.tree, id, "timeout");
    const bool httpx = which >= kFirstHttpx;
    const std::string_view module = httpx ? "httpx" : "requests";
    if (timeout == kNone) {
        if (!httpx) {
            ctx.report(ctx.range(ctx.tree.get<ast::Call>(id).func()),
                       {"Probable use of `", module, "` call without timeout"});
        }
    } else if (is_constant(ctx.tree, ctx.tree.get<ast::keyword>(timeout).value(),
                           parse::ConstantKind::None)) {
        ctx.report(ctx.range(timeout), {"Probable use of `", module, "` call with timeout set to `None`"});
    }
}

}  // namespace

extern constinit const Rule s113_request_without_timeout{
    .code = "S113",
    .name = "request-without-timeout",
    .family = "flake8-bandit",
    .summary = "Probable use of `{module}` call without timeout",
    .alias = "request_without_timeout",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `requests` without a timeout, and of `requests` or `httpx` with "
                    "`timeout=None`.",
            .why = "A server that accepts the connection and says nothing keeps the program waiting for "
                   "ever.",
            .example = "import requests\n"
                       "\n"
                       "requests.get(\"https://example.com/\")\n",
            .instead = "import requests\n"
                       "\n"
                       "requests.get(\"https://example.com/\", timeout=10)\n",
            .references = "https://requests.readthedocs.io/en/latest/user/advanced/#timeouts\n"
                          "https://cwe.mitre.org/data/definitions/400.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
