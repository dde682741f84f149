#include "rules/pycodestyle/physical_lines.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {

constexpr std::string_view kOptions[] = {"lint.pycodestyle.max-doc-length",
                                         "lint.pycodestyle.ignore-overlong-task-comments", "lint.task-tags",
                                         "indent-width"};

}  // namespace

extern constinit const Rule w505_doc_line_too_long{
    .code = "W505",
    .name = "doc-line-too-long",
    .family = "pycodestyle",
    .summary = "Doc line too long ({width} > {limit})",
    .category = Category::Formatting,
    .severity = Severity::Info,
    .status = Status::Stable,

    .options = kOptions,
    .doc = {.what = "Finds lines of comments and docstrings that are longer than the limit. Without a limit, "
                    "which is the default, it finds nothing.",
            .why = "Running text is easier to read in narrower columns than code.",
            .example = "# options\n",
            .instead = "",
            .references = "https://peps.python.org/pep-0008/#maximum-line-length\n"},
    .on = {.file = check_doc_lines},
};

}  // namespace pyforge::rules
