#include "lint/settings/pydocstyle.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr std::string_view kConventionWords[] = {"none", "google", "numpy", "pep257"};

constexpr OptionInfo kOptions[] = {
    option<&Settings::pydocstyle, &Pydocstyle::convention>(
        "lint.pydocstyle.convention", "The convention to follow; it turns off the rules that contradict it.",
        kConventionWords),
    option<&Settings::pydocstyle, &Pydocstyle::ignore_decorators>(
        "lint.pydocstyle.ignore-decorators", "Decorators whose functions need no docstring."),
    option<&Settings::pydocstyle, &Pydocstyle::property_decorators>(
        "lint.pydocstyle.property-decorators", "Decorators that make properties, besides those of Python."),
    option<&Settings::pydocstyle, &Pydocstyle::ignore_var_parameters>(
        "lint.pydocstyle.ignore-var-parameters",
        "Let D417 pass `*args` and `**kwargs` without a description."),
};

}  // namespace

std::span<const OptionInfo> pydocstyle_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
