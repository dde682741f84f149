#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s605_start_process_with_a_shell{
    .code = "S605",
    .name = "start-process-with-a-shell",
    .family = "flake8-bandit",
    .summary = "Starting a process with a shell, possible injection detected",
    .alias = "start_process_with_a_shell",
    .category = Category::Security,
    .severity = Severity::Error,
    .doc =
        {
            .what = "Finds `os.system`, `os.popen`, `subprocess.getoutput` and their like, which start a "
                    "shell.",
            .why = "The shell reads the command line as a program. Any part of it that comes from outside "
                   "can add commands of its own.",
            .example = "import os\n"
                       "\n"
                       "os.system(\"convert \" + name)\n",
            .instead = "import subprocess\n"
                       "\n"
                       "subprocess.run([\"convert\", name])\n",
            .references = "https://docs.python.org/3/library/subprocess.html#security-considerations\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = shell::kCallees, .call = shell::check},
};

}  // namespace pyforge::rules
