#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e113_unexpected_indentation{
    .code = "E113",
    .name = "unexpected-indentation",
    .family = "pycodestyle",
    .summary = "Unexpected indentation",
    .category = Category::Formatting,
    .severity = Severity::Error,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds lines that are indented without a statement that begins a block.",
            .why = "It is a syntax error.",
            .example = "a = 1\n    b = 2\n",
            .instead = "a = 1\nb = 2\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
