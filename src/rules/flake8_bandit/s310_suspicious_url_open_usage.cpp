#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s310_suspicious_url_open_usage{
    .code = "S310",
    .name = "suspicious-url-open-usage",
    .family = "flake8-bandit",
    .summary =
        "Audit URL open for permitted schemes. Allowing use of `file:` or custom schemes is "
        "often unexpected.",
    .alias = "urllib_urlopen",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds addresses that `urllib` opens and that are not known to begin with `http:` or "
                    "`https:`. In preview it finds every mention of them, not only calls.",
            .why = "`urllib` also opens `file:` and `ftp:` addresses. Where the address comes from outside, "
                   "it can name any file of the machine.",
            .example = "import urllib.request\n"
                       "\n"
                       "page = urllib.request.urlopen(address)\n",
            .instead = "import urllib.request\n"
                       "\n"
                       "page = urllib.request.urlopen(f\"https://example.com/{name}\")\n",
            .references = "https://docs.python.org/3/library/urllib.request.html#urllib.request.urlopen\n"
                          "https://cwe.mitre.org/data/definitions/22.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
