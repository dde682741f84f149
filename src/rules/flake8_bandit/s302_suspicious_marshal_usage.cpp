#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s302_suspicious_marshal_usage{
    .code = "S302",
    .name = "suspicious-marshal-usage",
    .family = "flake8-bandit",
    .summary = "Deserialization with the `marshal` module is possibly dangerous",
    .alias = "marshal",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `marshal.load` and `marshal.loads`. In preview it finds every mention of "
                    "them, not only calls.",
            .why = "`marshal` trusts its input: data made with intent can crash the interpreter, or bring "
                   "code objects with it.",
            .example = "import marshal\n"
                       "settings = marshal.load(file)\n",
            .instead = "import json\n"
                       "settings = json.load(file)\n",
            .references = "https://docs.python.org/3/library/marshal.html\n"
                          "https://cwe.mitre.org/data/definitions/502.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
