#include "lint/settings/pylint.hpp"

#include "lint/settings.hpp"

namespace pyforge::lint {
namespace {

constexpr OptionInfo kOptions[] = {
    option<&Settings::pylint, &Pylint::allow_magic_value_types>("lint.pylint.allow-magic-value-types",
                                                                "Types whose literals PLR2004 accepts."),
    option<&Settings::pylint, &Pylint::allow_magic_values>("lint.pylint.allow-magic-values",
                                                           "Values that PLR2004 accepts."),
    option<&Settings::pylint, &Pylint::extend_allow_magic_values>("lint.pylint.extend-allow-magic-values",
                                                                  "More such values, besides the defaults."),
    option<&Settings::pylint, &Pylint::allow_dunder_method_names>(
        "lint.pylint.allow-dunder-method-names",
        "Methods with two underscores around their name that PLW3201 accepts."),
    option<&Settings::pylint, &Pylint::max_args>("lint.pylint.max-args", "Most arguments of a function."),
    option<&Settings::pylint, &Pylint::max_positional_args>("lint.pylint.max-positional-args",
                                                            "Most positional arguments of a function."),
    option<&Settings::pylint, &Pylint::max_branches>("lint.pylint.max-branches",
                                                     "Most branches of a function."),
    option<&Settings::pylint, &Pylint::max_returns>("lint.pylint.max-returns",
                                                    "Most `return` statements of a function."),
    option<&Settings::pylint, &Pylint::max_statements>("lint.pylint.max-statements",
                                                       "Most statements of a function."),
    option<&Settings::pylint, &Pylint::max_locals>("lint.pylint.max-locals",
                                                   "Most local variables of a function."),
    option<&Settings::pylint, &Pylint::max_public_methods>("lint.pylint.max-public-methods",
                                                           "Most public methods of a class."),
    option<&Settings::pylint, &Pylint::max_bool_expr>("lint.pylint.max-bool-expr",
                                                      "Most operands of one boolean expression."),
    option<&Settings::pylint, &Pylint::max_nested_blocks>("lint.pylint.max-nested-blocks",
                                                          "Deepest nesting of blocks."),
};

}  // namespace

std::span<const OptionInfo> pylint_options() noexcept {
    return kOptions;
}

}  // namespace pyforge::lint
