#include "rules/pydocstyle/missing.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d101_undocumented_public_class{
    .code = "D101",
    .name = "undocumented-public-class",
    .family = "pydocstyle",
    .summary = "Missing docstring in public class",
    .category = lint::Category::Pedantic,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds public classes without a docstring. A class is private when its name begins "
                    "with an underscore, when it lies in a function or in something private, or when "
                    "`__all__` leaves it out.",
            .why = "Without a docstring a reader has to infer from the code what the class stands for "
                   "and how it is used.",
            .example = "class Player:\n"
                       "    lives = 3\n",
            .instead = "class Player:\n"
                       "    \"\"\"A participant of the game, with the lives that are left.\"\"\"\n"
                       "\n"
                       "    lives = 3\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = docstrings::check_missing},
};

}  // namespace pyforge::rules
