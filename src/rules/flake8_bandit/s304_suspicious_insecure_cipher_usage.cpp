#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s304_suspicious_insecure_cipher_usage{
    .code = "S304",
    .name = "suspicious-insecure-cipher-usage",
    .family = "flake8-bandit",
    .summary = "Use of insecure cipher, replace with a known secure cipher such as AES",
    .alias = "ciphers",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds ciphers that are broken or whose key is too short: ARC2, ARC4, Blowfish, DES, "
                    "IDEA, XOR. In preview it finds every mention of them, not only calls.",
            .why = "What they hide can be read by others with the means of today.",
            .example = "from cryptography.hazmat.primitives.ciphers import Cipher, algorithms\n"
                       "\n"
                       "cipher = Cipher(algorithms.ARC4(key), mode=None)\n",
            .instead = "from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes\n"
                       "\n"
                       "cipher = Cipher(algorithms.AES(key), modes.GCM(nonce))\n",
            .references = "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
