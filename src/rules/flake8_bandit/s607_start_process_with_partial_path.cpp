#include "rules/flake8_bandit/shell.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule s607_start_process_with_partial_path{
    .code = "S607",
    .name = "start-process-with-partial-path",
    .family = "flake8-bandit",
    .summary = "Starting a process with a partial executable path",
    .alias = "start_process_with_partial_path",
    .category = Category::Security,
    .doc =
        {
            .what = "Finds programs that are started by their name alone.",
            .why = "The system looks for the name in the folders of `PATH`. Who can change that variable, "
                   "or write to one of the folders, chooses the program.",
            .example = "import subprocess\n"
                       "\n"
                       "subprocess.run([\"make\", \"all\"])\n",
            .instead = "import subprocess\n"
                       "\n"
                       "subprocess.run([\"/usr/bin/make\", \"all\"])\n",
            .references = "https://cwe.mitre.org/data/definitions/426.html\n",
        },
    .on = {.callees = shell::kCallees, .call = shell::check},
};

}  // namespace pyforge::rules
