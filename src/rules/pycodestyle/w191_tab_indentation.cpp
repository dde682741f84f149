#include "rules/pycodestyle/physical_lines.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule w191_tab_indentation{
    .code = "W191",
    .name = "tab-indentation",
    .family = "pycodestyle",
    .summary = "Indentation contains tabs",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Stable,

    .of_lines = true,
    .doc = {.what = "Finds lines that are indented with tabs.",
            .why = "How wide a tab is depends on the one who looks; spaces look the same everywhere.",
            .example = "if True:\n\tx = 1\n",
            .instead = "if True:\n    x = 1\n",
            .references = "https://peps.python.org/pep-0008/#tabs-or-spaces\n"},
    .on = {.file = check_indentation_tabs},
};

}  // namespace pyforge::rules
