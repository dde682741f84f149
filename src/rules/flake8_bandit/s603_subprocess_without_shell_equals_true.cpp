#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s603_subprocess_without_shell_equals_true{
    .code = "S603",
    .name = "subprocess-without-shell-equals-true",
    .family = "flake8-bandit",
    .summary = "`subprocess` call: check for execution of untrusted input",
    .alias = "subprocess_without_shell_equals_true",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds calls of `subprocess` without a shell whose command is not written out in full.",
            .why = "Without a shell nobody can add commands, but who chooses the program or its arguments "
                   "still chooses what happens.",
            .example = "import subprocess\n"
                       "\n"
                       "subprocess.run(command)\n",
            .instead = "import subprocess\n"
                       "\n"
                       "subprocess.run([\"/usr/bin/make\", \"all\"])\n",
            .references = "https://docs.python.org/3/library/subprocess.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = shell::kCallees, .call = shell::check},
};

}  // namespace pyforge::rules
