#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d100_undocumented_public_module{
    .code = "D100",
    .name = "undocumented-public-module",
    .family = "pydocstyle",
    .summary = "Missing docstring in public module",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds public modules without a docstring. Modules are private when their name, or "
                    "that of a package around them, begins with an underscore; stubs and notebooks are "
                    "left alone.",
            .why = "The docstring of a module is the first thing that `help()` and documentation tools "
                   "show: it says what the module is for.",
            .example = "import math\n",
            .instead = "\"\"\"Areas of plane figures.\"\"\"\n"
                       "\n"
                       "import math\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
