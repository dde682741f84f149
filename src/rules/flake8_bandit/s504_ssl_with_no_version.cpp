#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"ssl.wrap_socket"};

void check(Context& ctx, NodeId id, u32) {
    if (keyword_node(ctx.tree, id, "ssl_version") == kNone) {
        ctx.report(ctx.range(ctx.tree.get<ast::Call>(id).func()),
                   {"`ssl.wrap_socket` called without an `ssl_version``"});
    }
}

}  // namespace

extern constinit const Rule s504_ssl_with_no_version{
    .code = "S504",
    .name = "ssl-with-no-version",
    .family = "flake8-bandit",
    .summary = "`ssl.wrap_socket` called without an `ssl_version``",
    .alias = "ssl_with_no_version",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `ssl.wrap_socket` that name no version of the protocol.",
            .why = "The default is made to work with as many servers as possible, also with those that "
                   "speak only weak versions.",
            .example = "import ssl\n"
                       "\n"
                       "ssl.wrap_socket(socket)\n",
            .instead = "import ssl\n"
                       "\n"
                       "ssl.create_default_context().wrap_socket(socket)\n",
            .references = "https://docs.python.org/3/library/ssl.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
