#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"indent-width"};

}  // namespace

extern constinit const Rule e115_no_indented_block_comment{
    .code = "E115",
    .name = "no-indented-block-comment",
    .family = "pycodestyle",
    .summary = "Expected an indented block (comment)",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .of_lines = true,
    .options = kOptions,
    .doc = {.what = "Finds comments at the beginning of a block that are not indented with it.",
            .why = "The comment speaks of the block and should stand in it.",
            .example = "for item in items:\n# Hi\n    pass\n",
            .instead = "for item in items:\n    # Hi\n    pass\n",
            .references = "https://peps.python.org/pep-0008/#indentation\n"},
    .on = {.file = check_indentation},
};

}  // namespace pyforge::rules
