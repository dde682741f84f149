#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e116_unexpected_indentation_comment{
    .code = "E116",
    .name = "unexpected-indentation-comment",
    .family = "pycodestyle",
    .summary = "Unexpected indentation (comment)",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds comments that are indented deeper than the code around them.",
            .why = "The comment seems to belong to a block that is not there.",
            .example = "a = 1\n    # b = 2\n",
            .instead = "a = 1\n# b = 2\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
