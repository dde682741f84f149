#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s301_suspicious_pickle_usage{
    .code = "S301",
    .name = "suspicious-pickle-usage",
    .family = "flake8-bandit",
    .summary =
        "`pickle` and modules that wrap it can be unsafe when used to deserialize untrusted "
        "data, possible security issue",
    .alias = "pickle",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls that read pickled data: `pickle`, `dill`, `shelve`, `jsonpickle`, "
                    "`pandas.read_pickle`. In preview it finds every mention of these functions, not only "
                    "calls.",
            .why = "A pickle is a program: reading one can run any code its author likes. Data from others "
                   "should come in a form that holds only data, or be signed and checked before it is read.",
            .example = "import pickle\n"
                       "\n"
                       "settings = pickle.load(file)\n",
            .instead = "import json\n"
                       "\n"
                       "settings = json.load(file)\n",
            .references = "https://docs.python.org/3/library/pickle.html\n"
                          "https://cwe.mitre.org/data/definitions/502.html\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
