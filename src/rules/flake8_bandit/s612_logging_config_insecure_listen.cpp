#include "rules/flake8_bandit/arguments.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

constexpr std::string_view kCallees[] = {"logging.config.listen"};

void check(Context& ctx, NodeId id, u32) {
    if (keyword_node(ctx.tree, id, "verify") == kNone) {
        ctx.report(ctx.range(ctx.tree.get<ast::Call>(id).func()),
                   {"Use of insecure `logging.config.listen` detected"});
    }
}

}  // namespace

extern constinit const Rule s612_logging_config_insecure_listen{
    .code = "S612",
    .name = "logging-config-insecure-listen",
    .family = "flake8-bandit",
    .summary = "Use of insecure `logging.config.listen` detected",
    .alias = "logging_config_insecure_listen",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `logging.config.listen` without `verify`.",
            .why = "It waits for configurations on the network and runs parts of them with `eval`. `verify` "
                   "can refuse those that are not signed.",
            .example = "import logging.config\n"
                       "\n"
                       "server = logging.config.listen(9999)\n",
            .instead = "import logging.config\n"
                       "\n"
                       "server = logging.config.listen(9999, verify=check_signature)\n",
            .references = "https://docs.python.org/3/library/logging.config.html#logging.config.listen\n"
                          "https://cwe.mitre.org/data/definitions/94.html\n",
        },
    .on = {.callees = kCallees, .call = check},
};

}  // namespace pyforge::rules
