#include "rules/flake8_bandit/literal_strings.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s104_hardcoded_bind_all_interfaces{
    .code = "S104",
    .name = "hardcoded-bind-all-interfaces",
    .family = "flake8-bandit",
    .summary = "Possible binding to all interfaces",
    .alias = "hardcoded_bind_all_interfaces",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds the address `0.0.0.0` in strings.",
            .why = "A server that listens there can be reached from every network that the machine is in, "
                   "also those it was not meant for.",
            .example = "server.bind((\"0.0.0.0\", 8080))\n",
            .instead = "server.bind((\"127.0.0.1\", 8080))\n",
            .references = "https://cwe.mitre.org/data/definitions/200.html\n",
        },
    .on = {.nodes = {NodeKind::Constant, NodeKind::JoinedStr}, .node = check_literal_strings},
};

}  // namespace pyforge::rules
