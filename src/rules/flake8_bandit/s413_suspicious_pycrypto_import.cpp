#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s413_suspicious_pycrypto_import{
    .code = "S413",
    .name = "suspicious-pycrypto-import",
    .family = "flake8-bandit",
    .summary = "`pycrypto` library is known to have publicly disclosed buffer overflow vulnerability",
    .alias = "import_pycrypto",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of the packages of `pycrypto`.",
            .why = "PyCrypto has a known buffer overflow and nobody maintains it. `cryptography` has taken "
                   "its place.",
            .example = "import Crypto.Random\n",
            .references = "https://github.com/pycrypto/pycrypto/issues/176\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
