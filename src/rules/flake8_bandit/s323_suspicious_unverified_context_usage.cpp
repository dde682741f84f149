#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s323_suspicious_unverified_context_usage{
    .code = "S323",
    .name = "suspicious-unverified-context-usage",
    .family = "flake8-bandit",
    .summary =
        "Python allows using an insecure context via the `_create_unverified_context` that "
        "reverts to the previous behavior that does not validate certificates or perform "
        "hostname checks.",
    .alias = "unverified_context",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds uses of `ssl._create_unverified_context`. In preview it finds every mention of "
                    "them, not only calls.",
            .why = "Such a context accepts every certificate, so whoever is on the way can pose as the "
                   "server.",
            .example = "import ssl\n"
                       "\n"
                       "context = ssl._create_unverified_context()\n",
            .instead = "import ssl\n"
                       "\n"
                       "context = ssl.create_default_context()\n",
            .references = "https://peps.python.org/pep-0476/\n"
                          "https://cwe.mitre.org/data/definitions/295.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
