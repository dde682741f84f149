#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s404_suspicious_subprocess_import{
    .code = "S404",
    .name = "suspicious-subprocess-import",
    .family = "flake8-bandit",
    .summary = "`subprocess` module is possibly insecure",
    .alias = "import_subprocess",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `subprocess`.",
            .why = "Starting other programs with arguments from outside needs care at every place; the "
                   "import says where to look.",
            .example = "import subprocess\n",
            .references = "https://docs.python.org/3/library/subprocess.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
