#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d102_undocumented_public_method{
    .code = "D102",
    .name = "undocumented-public-method",
    .family = "pydocstyle",
    .summary = "Missing docstring in public method",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds public methods without a docstring. Overloads, setters and deleters of "
                    "properties, and methods marked with `@override` need none.",
            .why = "Callers should learn from the docstring what a method does, without reading its body.",
            .example = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def lose(self):\n"
                       "        self.lives -= 1\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game.\"\"\"\n"
                       "\n"
                       "    def lose(self):\n"
                       "        \"\"\"Take away one life.\"\"\"\n"
                       "        self.lives -= 1\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
