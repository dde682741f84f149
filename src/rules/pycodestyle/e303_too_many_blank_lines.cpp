#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"lint.isort.lines-after-imports", "lint.isort.lines-between-types"};

}  // namespace

extern constinit const Rule e303_too_many_blank_lines{
    .code = "E303",
    .name = "too-many-blank-lines",
    .family = "pycodestyle",
    .summary = "Too many blank lines ({actual})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds more blank lines in a row than two at the top level or one inside a block.",
            .why = "Blank lines part what belongs together from what does not, where everybody expects them.",
            .example = "def func1():\n    pass\n\n\n\ndef func2():\n    pass\n",
            .instead = "def func1():\n    pass\n\n\ndef func2():\n    pass\n",
            .fix = "Leaves as many blank lines as are allowed.",
            .references = "https://peps.python.org/pep-0008/#blank-lines\n"},
    .on = {.file = check_blank_lines},
};

}  // namespace pyforge::rules
