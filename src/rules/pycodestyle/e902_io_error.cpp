#include "lint/rule.hpp"

namespace pyforge::rules {

using namespace lint;

// No hooks: the engine reports it, since there is nothing that a rule could look at.
extern constinit const Rule e902_io_error{
    .code = "E902",
    .name = "io-error",
    .family = "pycodestyle",
    .summary = "{message}",
    .category = Category::Correctness,
    .severity = Severity::Error,
    .on_by_default = true,
    .doc = {.what = "Tells of files that cannot be read: those that are not there, may not be opened, or are "
                    "links that lead round in circles.",
            .why = "No other rule has looked at such a file, so that finding nothing in it says nothing.",
            .example = "$ pyforge check no_such_file.py\n",
            .references = "Neither `noqa` comments nor `per-file-ignores` reach it, `ignore` does. With or "
                          "without this rule the file counts as not analysed, and the exit status is 2."},
};

}  // namespace pyforge::rules
