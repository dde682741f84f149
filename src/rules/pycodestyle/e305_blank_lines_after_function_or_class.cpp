#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"lint.isort.lines-after-imports"};

}  // namespace

extern constinit const Rule e305_blank_lines_after_function_or_class{
    .code = "E305",
    .name = "blank-lines-after-function-or-class",
    .family = "pycodestyle",
    .summary = "Expected {expected} blank lines after class or function definition, found {actual}",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .options = kOptions,
    .doc =
        {.what =
             "Finds code at the top level that follows a function or class with fewer than two blank lines.",
         .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
         .example = "def func1():\n    pass\nuser = 1\n",
         .instead = "def func1():\n    pass\n\n\nuser = 1\n",
         .fix = "Adds the blank lines that are missing.",
         .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
