#include "lint/settings/pycodestyle.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::pycodestyle, &Pycodestyle::max_line_length>(
        "lint.pycodestyle.max-line-length", "Longest line, when it is not `line-length`; 0: it is."),
    option<&Settings::pycodestyle, &Pycodestyle::max_doc_length>(
        "lint.pycodestyle.max-doc-length", "Longest line of a comment or docstring (W505); 0: no limit."),
    option<&Settings::pycodestyle, &Pycodestyle::ignore_overlong_task_comments>(
        "lint.pycodestyle.ignore-overlong-task-comments", "Leave alone long lines that are a task comment."),
};

}  // namespace

std::span<const OptionInfo> pycodestyle_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
