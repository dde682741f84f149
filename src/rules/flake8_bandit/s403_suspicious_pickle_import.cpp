#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s403_suspicious_pickle_import{
    .code = "S403",
    .name = "suspicious-pickle-import",
    .family = "flake8-bandit",
    .summary = "`pickle`, `cPickle`, `dill`, and `shelve` modules are possibly insecure",
    .alias = "import_pickle",
    .category = Category::Security,
    .status = Status::Preview,
    .doc =
        {
            .what = "Finds imports of `pickle`, `cPickle`, `dill` and `shelve`.",
            .why = "Pickled data is a program: reading it can run any code its author likes.",
            .example = "import pickle\n",
            .references = "https://docs.python.org/3/library/pickle.html\n"
                          "https://cwe.mitre.org/data/definitions/502.html\n",
        },
    .on = {.nodes = {NodeKind::Import, NodeKind::ImportFrom}, .node = check_suspicious_import},
};

}  // namespace pyforge::rules
