#include "lint/settings/pyflakes.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::pyflakes, &Pyflakes::extend_generics>("lint.pyflakes.extend-generics",
                                                            "More classes whose subscripts are types."),
    option<&Settings::pyflakes, &Pyflakes::allowed_unused_imports>(
        "lint.pyflakes.allowed-unused-imports", "Modules that may be imported without being used."),
};

}  // namespace

std::span<const OptionInfo> pyflakes_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
