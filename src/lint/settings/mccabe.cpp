#include "lint/settings/mccabe.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::mccabe, &Mccabe::max_complexity>("lint.mccabe.max-complexity",
                                                       "Highest cyclomatic complexity of a function."),
};

}  // namespace

std::span<const OptionInfo> mccabe_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
