#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s411_suspicious_xmlrpc_import{
    .code = "S411",
    .name = "suspicious-xmlrpc-import",
    .family = "flake8-bandit",
    .summary = "XMLRPC is vulnerable to remote XML attacks",
    .alias = "import_xmlrpclib",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `xmlrpc`.",
            .why = "It reads XML from the network, where documents can be written so that reading them "
                   "costs gigabytes. `defusedxml.xmlrpc` can guard it.",
            .example = "import xmlrpc\n",
            .references = "https://cwe.mitre.org/data/definitions/776.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
