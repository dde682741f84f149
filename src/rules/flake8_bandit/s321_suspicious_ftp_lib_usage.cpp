#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s321_suspicious_ftp_lib_usage{
    .code = "S321",
    .name = "suspicious-ftp-lib-usage",
    .family = "flake8-bandit",
    .summary =
        "FTP-related functions are being called. FTP is considered insecure. Use SSH/SFTP/SCP or "
        "some other encrypted protocol.",
    .alias = "ftplib",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds uses of `ftplib`. In preview it finds every mention of them, not only calls.",
            .why = "FTP sends everything as plain text, passwords too; whoever is on the way can read and "
                   "change it.",
            .example = "import ftplib\n"
                       "\n"
                       "connection = ftplib.FTP(host)\n",
            .references = "https://docs.python.org/3/library/ftplib.html\n"
                          "https://cwe.mitre.org/data/definitions/319.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
