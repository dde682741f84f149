#include "lint/settings/implicit_str_concat.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::implicit_str_concat, &ImplicitStrConcat::allow_multiline>(
        "lint.flake8-implicit-str-concat.allow-multiline",
        "Accept implicit concatenation over several lines."),
};

}  // namespace

std::span<const OptionInfo> implicit_str_concat_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
