#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e265_no_space_after_block_comment{
    .code = "E265",
    .name = "no-space-after-block-comment",
    .family = "pycodestyle",
    .summary = "Block comment should start with `# `",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds comments on lines of their own that do not begin with `#` and a space. `#!` in "
                    "the first line and `#:` are left alone.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "#block comment\n",
            .instead = "# block comment\n",
            .fix = "Writes one `#`, or `#:`, and one space.",
            .references = "https://peps.python.org/pep-0008/#comments\n"},
    .on = {.comment = check_comment_spacing},
};

}  // namespace pyforge::rules
