#include "lint/settings/naming.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::naming, &Naming::ignore_names>(
        "lint.pep8-naming.ignore-names", "Names, as glob patterns, that need not follow the conventions."),
    option<&Settings::naming, &Naming::extend_ignore_names>("lint.pep8-naming.extend-ignore-names",
                                                            "More such names, besides the defaults."),
    option<&Settings::naming, &Naming::classmethod_decorators>(
        "lint.pep8-naming.classmethod-decorators",
        "Decorators that make class methods, besides `classmethod`."),
    option<&Settings::naming, &Naming::staticmethod_decorators>(
        "lint.pep8-naming.staticmethod-decorators",
        "Decorators that make static methods, besides `staticmethod`."),
};

}  // namespace

std::span<const OptionInfo> naming_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
