#include "rules/pep8_naming/mixed_case.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n816_mixed_case_variable_in_global_scope{
    .code = "N816",
    .name = "mixed-case-variable-in-global-scope",
    .family = "pep8-naming",
    .summary = "Variable `{name}` in global scope should not be mixedCase",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds variables of a module in mixedCase: a small letter first, capitals later. Results "
                    "of `namedtuple` and `NamedTuple` are left alone.",
            .why = "Variables are written in small letters, constants in capitals. mixedCase is neither and "
                   "leaves readers guessing.",
            .example = "sideLength = 1\n",
            .instead = "side_length = 1\n",
            .references = "https://peps.python.org/pep-0008/#global-variable-names\n"},
    .on = {.scope = check_mixed_case},
};

}  // namespace pyforge::rules
