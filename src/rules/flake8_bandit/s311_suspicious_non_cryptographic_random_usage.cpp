#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s311_suspicious_non_cryptographic_random_usage{
    .code = "S311",
    .name = "suspicious-non-cryptographic-random-usage",
    .family = "flake8-bandit",
    .summary = "Standard pseudo-random generators are not suitable for cryptographic purposes",
    .alias = "random",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of the functions of `random`. In preview it finds every mention of them, "
                    "not only calls.",
            .why = "Their numbers can be foretold from those seen before. Passwords, tokens and keys need "
                   "numbers that cannot.",
            .example = "import random\n"
                       "\n"
                       "code = random.randrange(10**6)\n",
            .instead = "import secrets\n"
                       "\n"
                       "code = secrets.randbelow(10**6)\n",
            .references = "https://docs.python.org/3/library/random.html\n"
                          "https://docs.python.org/3/library/secrets.html\n"
                          "https://cwe.mitre.org/data/definitions/330.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
