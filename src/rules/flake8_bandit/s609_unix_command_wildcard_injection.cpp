#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s609_unix_command_wildcard_injection{
    .code = "S609",
    .name = "unix-command-wildcard-injection",
    .family = "flake8-bandit",
    .summary = "Possible wildcard injection in call due to `*` usage",
    .alias = "linux_commands_wildcard_injection",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds shell commands of `chown`, `chmod`, `tar` or `rsync` with `*`.",
            .why = "The shell puts the names of files in its place. A file may be named like an option of "
                   "the program, such as `--checkpoint-action=exec=x`.",
            .example = "import os\n"
                       "\n"
                       "os.system(\"/bin/tar cf all.tar *\")\n",
            .instead = "import os\n"
                       "\n"
                       "os.system(\"/bin/tar cf all.tar ./docs\")\n",
            .references = "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = shell::kCallees, .call = shell::check},
};

}  // namespace pyforge::rules
