#include "lint/settings.hpp"

#include <algorithm>
#include <array>

namespace pyforge::lint {
namespace {

constexpr OptionInfo kGeneral[] = {
    option<&Settings::line_length>("line-length", "Longest line, in columns."),
    option<&Settings::indent_width>("indent-width", "Columns of one tab."),
    option<&Settings::preview>("lint.preview", "Run rules that are still in preview."),
    option<&Settings::task_tags>("lint.task-tags", "Words that mark a task comment."),
    option<&Settings::external>("lint.external",
                                "Beginnings of codes of other tools, which `noqa` comments may name."),
    option<&Settings::dummy_variable_rgx>("lint.dummy-variable-rgx",
                                          "Regular expression for names that are unused on purpose."),
    option<&Settings::builtins>("builtins", "Names to take for builtins besides Python's own."),
    option<&Settings::typing_modules>("lint.typing-modules",
                                      "Modules whose members count as those of `typing`."),
};

}  // namespace

void Settings::compile_dummy_names() {
    dummy_names = nullptr;
    if (dummy_variable_rgx == kUsualDummyNames) {
        return;
    }
    auto pattern = std::make_shared<Pattern>();
    if (std::string ignored; pattern->compile(dummy_variable_rgx, ignored)) {
        dummy_names = std::move(pattern);
    }
}

bool Settings::is_dummy(std::string_view name) const {
    if (dummy_names != nullptr) {
        return dummy_names->search(name);
    }
    if (name.empty() || name.front() != '_') {
        return false;
    }
    return name.back() != '_' || std::all_of(name.begin(), name.end(), [](char c) { return c == '_'; });
}

std::span<const std::span<const OptionInfo>> option_tables() noexcept {
    static const std::array kTables{std::span<const OptionInfo>(kGeneral),
                                    annotations_options(),
                                    bandit_options(),
                                    quotes_options(),
                                    implicit_str_concat_options(),
                                    isort_options(),
                                    mccabe_options(),
                                    naming_options(),
                                    pycodestyle_options(),
                                    pydocstyle_options(),
                                    pyflakes_options(),
                                    pyforge_options(),
                                    pylint_options()};
    return kTables;
}

const OptionInfo* find_option(std::string_view key, bool whole) noexcept {
    static constexpr std::string_view kPrefix = "lint.";
    for (const std::span<const OptionInfo> table : option_tables()) {
        for (const OptionInfo& option : table) {
            const bool shortened =
                !whole && option.key.starts_with(kPrefix) && option.key.substr(kPrefix.size()) == key;
            if (option.key == key || shortened) {
                return &option;
            }
        }
    }
    return nullptr;
}

}  // namespace pyforge::lint
