#include "lint/settings/annotations.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::annotations, &Annotations::allow_star_arg_any>(
        "lint.flake8-annotations.allow-star-arg-any", "Accept `Any` on `*args` and `**kwargs`."),
    option<&Settings::annotations, &Annotations::ignore_fully_untyped>(
        "lint.flake8-annotations.ignore-fully-untyped", "Leave alone functions without any annotation."),
    option<&Settings::annotations, &Annotations::mypy_init_return>(
        "lint.flake8-annotations.mypy-init-return",
        "Accept `__init__` without a return type when an argument is annotated."),
    option<&Settings::annotations, &Annotations::suppress_dummy_args>(
        "lint.flake8-annotations.suppress-dummy-args", "Leave alone arguments with a dummy name."),
    option<&Settings::annotations, &Annotations::suppress_none_returning>(
        "lint.flake8-annotations.suppress-none-returning",
        "Leave alone return types of functions that return no value."),
};

}  // namespace

std::span<const OptionInfo> annotations_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
