#include "rules/flake8_bandit/suspicious.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s307_suspicious_eval_usage{
    .code = "S307",
    .name = "suspicious-eval-usage",
    .family = "flake8-bandit",
    .summary = "Use of possibly insecure function; consider using `ast.literal_eval`",
    .alias = "eval",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of the builtin `eval`. In preview it finds every mention of it, not only "
                    "calls.",
            .why = "`eval` runs whatever the string says, with all that the program may do.",
            .example = "size = eval(input())\n",
            .instead = "size = ast.literal_eval(input())\n",
            .references = "https://docs.python.org/3/library/functions.html#eval\n"
                          "https://docs.python.org/3/library/ast.html#ast.literal_eval\n",
        },
    .on = {.own_references = true, .file = check_suspicious_uses},
};

}  // namespace pyforge::rules
