#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d105_undocumented_magic_method{
    .code = "D105",
    .name = "undocumented-magic-method",
    .family = "pydocstyle",
    .summary = "Missing docstring in magic method",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds methods such as `__str__` and `__len__` that have no docstring; `__init__` has"
                    " a rule of its own, `__new__` and `__call__` count as plain methods.",
            .why = "Where an operator does something of its own, the reader should be told.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def __lt__(self, other):\n"
                       "        return self.lives < other.lives\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def __lt__(self, other):\n"
                       "        \"\"\"Order players by the lives that are left.\"\"\"\n"
                       "        return self.lives < other.lives\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
