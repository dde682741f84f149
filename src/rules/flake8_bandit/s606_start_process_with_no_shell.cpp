#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s606_start_process_with_no_shell{
    .code = "S606",
    .name = "start-process-with-no-shell",
    .family = "flake8-bandit",
    .summary = "Starting a process without a shell",
    .alias = "start_process_with_no_shell",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds `os.exec…`, `os.spawn…` and `os.startfile`.",
            .why = "Who chooses the program or its arguments chooses what happens, also without a shell.",
            .example = "import os\n"
                       "\n"
                       "os.execv(program, arguments)\n",
            .references = "https://docs.python.org/3/library/os.html#process-management\n"
                          "https://cwe.mitre.org/data/definitions/78.html\n",
        },
    .on = {.callees = shell::kCallees, .call = shell::check},
};

}  // namespace pyforge::rules
