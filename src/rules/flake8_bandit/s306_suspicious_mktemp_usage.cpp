#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s306_suspicious_mktemp_usage{
    .code = "S306",
    .name = "suspicious-mktemp-usage",
    .family = "flake8-bandit",
    .summary = "Use of insecure and deprecated function (`mktemp`)",
    .alias = "mktemp_q",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `tempfile.mktemp`. In preview it finds every mention of them, not only "
                    "calls.",
            .why = "It only makes up a name. Until the program creates the file, somebody else can put one, "
                   "or a link, in that place.",
            .example = "import tempfile\n"
                       "\n"
                       "path = tempfile.mktemp()\n",
            .instead = "import tempfile\n"
                       "\n"
                       "handle, path = tempfile.mkstemp()\n",
            .references = "https://docs.python.org/3/library/tempfile.html#tempfile.mktemp\n"
                          "https://cwe.mitre.org/data/definitions/377.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
