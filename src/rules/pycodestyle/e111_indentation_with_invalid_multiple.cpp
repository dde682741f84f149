#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e111_indentation_with_invalid_multiple{
    .code = "E111",
    .name = "indentation-with-invalid-multiple",
    .family = "pycodestyle",
    .summary = "Indentation is not a multiple of {indent_width}",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds lines whose indentation is no multiple of four columns.",
            .why = "One unit of indentation everywhere keeps blocks comparable at a glance.",
            .example = "if True:\n   a = 1\n",
            .instead = "if True:\n    a = 1\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
