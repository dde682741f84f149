#include "rules/pycodestyle/logical_line.hpp"

namespace pyforge::rules {

using namespace lint;

extern constinit const Rule e266_multiple_leading_hashes_for_block_comment{
    .code = "E266",
    .name = "multiple-leading-hashes-for-block-comment",
    .family = "pycodestyle",
    .summary = "Too many leading `#` before block comment",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Preview,
    .fix = FixAvailability::Always,
    .doc = {.what = "Finds comments on lines of their own that begin with more than one `#`. Lines of "
                    "nothing but `#` are left alone.",
            .why = "Uneven white space makes the reader stop at what means nothing.",
            .example = "### block comment ###\n",
            .instead = "# block comment ###\n",
            .fix = "Writes one `#`, or `#:`, and one space.",
            .references = "https://peps.python.org/pep-0008/#comments\n"},
    .on = {.comment = check_comment_spacing},
};

}  // namespace pyforge::rules
