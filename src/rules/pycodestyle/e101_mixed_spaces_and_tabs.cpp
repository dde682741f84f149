#include "rules/pycodestyle/physical_lines.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e101_mixed_spaces_and_tabs{
    .code = "E101",
    .name = "mixed-spaces-and-tabs",
    .family = "pycodestyle",
    .summary = "Indentation contains mixed spaces and tabs",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Stable,

    .of_lines = true,
    .doc = {.what = "Finds lines whose indentation holds both spaces and tabs.",
            .why = "How wide a tab is depends on the one who looks, so nobody can tell how the lines stand "
                   "to each other.",
            .example = "if a == 0:\n    a = 1\n\n\ndef f():\n    if a:\n    \treturn a\n",
            .instead = "if a == 0:\n    a = 1\n\n\ndef f():\n    if a:\n        return a\n",
            .references = "https://peps.python.org/pep-0008/#tabs-or-spaces\n"},
    .on = {.file = check_indentation_tabs},
};

}  // namespace pyforge::rules
