#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s303_suspicious_insecure_hash_usage{
    .code = "S303",
    .name = "suspicious-insecure-hash-usage",
    .family = "flake8-bandit",
    .summary = "Use of insecure MD2, MD4, MD5, or SHA1 hash function",
    .alias = "md5",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds MD2, MD4, MD5 and SHA-1 of the cryptography packages. In preview it finds every "
                    "mention of them, not only calls.",
            .why = "For these functions two texts with the same sum can be made, so the sum no longer "
                   "proves that a text is unchanged.",
            .example = "from cryptography.hazmat.primitives import hashes\n"
                       "\n"
                       "digest = hashes.Hash(hashes.MD5())\n",
            .instead = "from cryptography.hazmat.primitives import hashes\n"
                       "\n"
                       "digest = hashes.Hash(hashes.SHA256())\n",
            .references = "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
