#include "lint/settings.hpp"

#include <algorithm>
#include <span>

namespace pyforge::lint {

bool Settings::is_dummy(std::string_view name) const noexcept {
    if (name.empty() || name.front() != '_') {
        return false;
    }
    return name.back() != '_' || std::all_of(name.begin(), name.end(), [](char c) { return c == '_'; });
}

namespace {

using Names = std::vector<std::string>;

#define OPTION_BOOLEAN(key, summary, member)                                                              \
    OptionInfo {                                                                                          \
        key, summary, OptionInfo::Type::Boolean, [](Settings& s) -> bool* { return &s.member; }, nullptr, \
            nullptr                                                                                       \
    }
#define OPTION_NUMBER(key, summary, member)                                                             \
    OptionInfo {                                                                                        \
        key, summary, OptionInfo::Type::Number, nullptr, [](Settings& s) -> u32* { return &s.member; }, \
            nullptr                                                                                     \
    }
#define OPTION_NAMES(key, summary, member)                       \
    OptionInfo {                                                 \
        key, summary, OptionInfo::Type::Names, nullptr, nullptr, \
            [](Settings& s) -> Names* { return &s.member; }      \
    }

constexpr OptionInfo kOptions[] = {
    OPTION_NUMBER("line-length", "Longest line, in columns.", line_length),
    OPTION_NUMBER("indent-width", "Columns of one tab.", indent_width),
    OPTION_BOOLEAN("lint.preview", "Run rules that are still in preview.", preview),
    OPTION_NAMES("lint.task-tags", "Words that mark a task comment.", task_tags),
    OPTION_NAMES("builtins", "Names to take for builtins besides Python's own.", builtins),
    OPTION_NAMES("lint.typing-modules", "Modules whose members count as those of `typing`.", typing_modules),
    OPTION_BOOLEAN("lint.flake8-annotations.allow-star-arg-any", "Accept `Any` on `*args` and `**kwargs`.",
                   annotations.allow_star_arg_any),
    OPTION_BOOLEAN("lint.flake8-annotations.ignore-fully-untyped",
                   "Leave alone functions without any annotation.", annotations.ignore_fully_untyped),
    OPTION_BOOLEAN("lint.flake8-annotations.mypy-init-return",
                   "Accept `__init__` without a return type when an argument is annotated.",
                   annotations.mypy_init_return),
    OPTION_BOOLEAN("lint.flake8-annotations.suppress-dummy-args", "Leave alone arguments with a dummy name.",
                   annotations.suppress_dummy_args),
    OPTION_BOOLEAN("lint.flake8-annotations.suppress-none-returning",
                   "Leave alone return types of functions that return no value.",
                   annotations.suppress_none_returning),
    OPTION_NUMBER("lint.mccabe.max-complexity", "Highest cyclomatic complexity of a function.",
                  mccabe.max_complexity),
    OPTION_NAMES("lint.pep8-naming.ignore-names",
                 "Names, as glob patterns, that need not follow the conventions.", naming.ignore_names),
    OPTION_NAMES("lint.pep8-naming.extend-ignore-names", "More such names, besides the defaults.",
                 naming.extend_ignore_names),
    OPTION_NUMBER("lint.pycodestyle.max-line-length", "Longest line, when it is not `line-length`.",
                  pycodestyle.max_line_length),
    OPTION_BOOLEAN("lint.pycodestyle.ignore-overlong-task-comments",
                   "Leave alone long lines that are a task comment.",
                   pycodestyle.ignore_overlong_task_comments),
    OPTION_NAMES("lint.pyflakes.allowed-unused-imports", "Modules that may be imported without being used.",
                 allowed_unused_imports),
    OPTION_NUMBER("lint.pylint.max-args", "Most arguments of a function.", pylint.max_args),
    OPTION_NUMBER("lint.pylint.max-branches", "Most branches of a function.", pylint.max_branches),
    OPTION_NUMBER("lint.pylint.max-statements", "Most statements of a function.", pylint.max_statements),
};

#undef OPTION_BOOLEAN
#undef OPTION_NUMBER
#undef OPTION_NAMES

}  // namespace

std::span<const OptionInfo> all_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
