#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e112_no_indented_block{
    .code = "E112",
    .name = "no-indented-block",
    .family = "pycodestyle",
    .summary = "Expected an indented block",
    .category = Category::Formatting,
    .severity = Severity::Error,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds compound statements that no indented block follows.",
            .why = "It is a syntax error.",
            .example = "for item in items:\npass\n",
            .instead = "for item in items:\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
