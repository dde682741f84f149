#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention", "lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d107_undocumented_public_init{
    .code = "D107",
    .name = "undocumented-public-init",
    .family = "pydocstyle",
    .summary = "Missing docstring in `__init__`",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .contradicted = docstrings::under<lint::Convention::Numpy>,
    .options = kOptions,
    .doc = {.what = "Finds `__init__` methods of public classes without a docstring.",
            .why = "It is where the arguments of the constructor are described.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def __init__(self, name):\n"
                       "        self.name = name\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def __init__(self, name):\n"
                       "        \"\"\"Let a player of this name take part.\"\"\"\n"
                       "        self.name = name\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
