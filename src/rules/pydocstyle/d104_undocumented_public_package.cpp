#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d104_undocumented_public_package{
    .code = "D104",
    .name = "undocumented-public-package",
    .family = "pydocstyle",
    .summary = "Missing docstring in public package",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds an `__init__.py` without a docstring.",
            .why = "It is the place where a package says what it is for and what it offers.",
            .example = "from .area import rectangle\n",
            .instead = "\"\"\"Areas of plane figures.\"\"\"\n"
                       "\n"
                       "from .area import rectangle\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
