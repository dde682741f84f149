#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"lint.isort.lines-after-imports"};

}  // namespace

extern constinit const Rule e302_blank_lines_top_level{
    .code = "E302",
    .name = "blank-lines-top-level",
    .family = "pycodestyle",
    .summary = "Expected {expected} blank lines, found {actual}",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what =
                "Finds functions and classes at the top level with fewer than two blank lines before them.",
            .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
            .example = "def func1():\n    pass\ndef func2():\n    pass\n",
            .instead = "def func1():\n    pass\n\n\ndef func2():\n    pass\n",
            .fix = "Adds the blank lines that are missing.",
            .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
