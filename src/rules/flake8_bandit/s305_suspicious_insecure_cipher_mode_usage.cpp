#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s305_suspicious_insecure_cipher_mode_usage{
    .code = "S305",
    .name = "suspicious-insecure-cipher-mode-usage",
    .family = "flake8-bandit",
    .summary = "Use of insecure block cipher mode, replace with a known secure mode such as CBC or CTR",
    .alias = "cipher_modes",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds the block cipher mode ECB. In preview it finds every mention of them, not only "
                    "calls.",
            .why = "Equal blocks of text become equal blocks of cipher text, so patterns of the text stay "
                   "visible.",
            .example = "from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes\n"
                       "\n"
                       "cipher = Cipher(algorithms.AES(key), modes.ECB())\n",
            .instead = "from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes\n"
                       "\n"
                       "cipher = Cipher(algorithms.AES(key), modes.GCM(nonce))\n",
            .references = "https://cwe.mitre.org/data/definitions/327.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
