#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e261_too_few_spaces_before_inline_comment{
    .code = "E261",
    .name = "too-few-spaces-before-inline-comment",
    .family = "pycodestyle",
    .summary = "Insert at least two spaces before an inline comment",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds comments behind code with fewer than two spaces before them.",
            .why = "Space keeps the comment apart from the code.",
            .example = "x = x + 1 # add one\n",
            .instead = "x = x + 1  # add one\n",
            .fix = "Leaves two spaces.",
            .references = "https://peps.python.org/pep-0008/#inline-comments\n"},
    .on = {.comment = check_comment_spacing},
};

}  // namespace pyforge::rules
