#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d106_undocumented_public_nested_class{
    .code = "D106",
    .name = "undocumented-public-nested-class",
    .family = "pydocstyle",
    .summary = "Missing docstring in public nested class",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds public classes inside public classes that have no docstring.",
            .why = "A nested class does not inherit the docstring of the class around it.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    class Hand:\n"
                       "        cards = ()\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    class Hand:\n"
                       "        \"\"\"The cards that the player holds.\"\"\"\n"
                       "\n"
                       "        cards = ()\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
