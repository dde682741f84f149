#include "lint/settings/bandit.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::bandit, &Bandit::hardcoded_tmp_directory>(
        "lint.flake8-bandit.hardcoded-tmp-directory", "Folders for temporary files that S108 looks for."),
    option<&Settings::bandit, &Bandit::hardcoded_tmp_directory_extend>(
        "lint.flake8-bandit.hardcoded-tmp-directory-extend", "More such folders, besides the defaults."),
    option<&Settings::bandit, &Bandit::check_typed_exception>(
        "lint.flake8-bandit.check-typed-exception",
        "Let S110 and S112 look also at handlers that name an exception."),
    option<&Settings::bandit, &Bandit::extend_markup_names>(
        "lint.flake8-bandit.extend-markup-names", "More callables that S704 takes for `markupsafe.Markup`."),
    option<&Settings::bandit, &Bandit::allowed_markup_calls>(
        "lint.flake8-bandit.allowed-markup-calls", "Callables whose result S704 takes for safe markup."),
};

}  // namespace

std::span<const OptionInfo> bandit_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
