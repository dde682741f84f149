#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s415_suspicious_pyghmi_import{
    .code = "S415",
    .name = "suspicious-pyghmi-import",
    .family = "flake8-bandit",
    .summary = "An IPMI-related module is being imported. Prefer an encrypted protocol over IPMI.",
    .alias = "import_pyghmi",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `pyghmi`.",
            .why = "It speaks IPMI, whose older forms have weak or no protection against listeners.",
            .example = "import pyghmi\n",
            .references = "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
