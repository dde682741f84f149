#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e262_no_space_after_inline_comment{
    .code = "E262",
    .name = "no-space-after-inline-comment",
    .family = "pycodestyle",
    .summary = "Inline comment should start with `# `",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds comments behind code that do not begin with `#` and one space.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "x = x + 1  #add one\n",
            .instead = "x = x + 1  # add one\n",
            .fix = "Writes one `#`, or `#:`, and one space.",
            .references = "https://peps.python.org/pep-0008/#inline-comments\n"},
    .on = {.comment = check_comment_spacing},
};

}  // namespace pyforge::rules
