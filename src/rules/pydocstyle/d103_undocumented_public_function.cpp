#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d103_undocumented_public_function{
    .code = "D103",
    .name = "undocumented-public-function",
    .family = "pydocstyle",
    .summary = "Missing docstring in public function",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds public functions of a module without a docstring. Functions in functions are "
                    "private, and so is what `__all__` leaves out.",
            .why = "Callers should learn from the docstring what a function does, without reading its body.",
            .example = "def area(width, height):\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides of a rectangle.\"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
