#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s401_suspicious_telnetlib_import{
    .code = "S401",
    .name = "suspicious-telnetlib-import",
    .family = "flake8-bandit",
    .summary =
        "`telnetlib` and related modules are considered insecure. Use SSH or another encrypted "
        "protocol.",
    .alias = "import_telnetlib",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `telnetlib`.",
            .why = "Telnet sends everything as plain text, passwords too.",
            .example = "import telnetlib\n",
            .references = "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
