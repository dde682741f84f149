#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s402_suspicious_ftplib_import{
    .code = "S402",
    .name = "suspicious-ftplib-import",
    .family = "flake8-bandit",
    .summary =
        "`ftplib` and related modules are considered insecure. Use SSH, SFTP, SCP, or another "
        "encrypted protocol.",
    .alias = "import_ftplib",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `ftplib`.",
            .why = "FTP sends everything as plain text, passwords too.",
            .example = "import ftplib\n",
            .references = "https://docs.python.org/3/library/ftplib.html\n"
                          "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
