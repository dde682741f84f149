#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e117_over_indented{
    .code = "E117",
    .name = "over-indented",
    .family = "pycodestyle",
    .summary = "Over-indented ({comment})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds blocks that are indented by more than one unit.",
            .why = "One unit of indentation everywhere keeps blocks comparable at a glance.",
            .example = "for item in items:\n      pass\n",
            .instead = "for item in items:\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
