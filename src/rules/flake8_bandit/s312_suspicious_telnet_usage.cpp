#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s312_suspicious_telnet_usage{
    .code = "S312",
    .name = "suspicious-telnet-usage",
    .family = "flake8-bandit",
    .summary = "Telnet is considered insecure. Use SSH or some other encrypted protocol.",
    .alias = "telnetlib",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds uses of `telnetlib`. In preview it finds every mention of them, not only calls.",
            .why = "Telnet sends everything as plain text, passwords too; whoever is on the way can read "
                   "and change it.",
            .example = "import telnetlib\n"
                       "\n"
                       "connection = telnetlib.Telnet(host)\n",
            .references = "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
