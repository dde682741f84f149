#include "rules/pep8_naming/mixed_case.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n815_mixed_case_variable_in_class_scope{
    .code = "N815",
    .name = "mixed-case-variable-in-class-scope",
    .family = "pep8-naming",
    .summary = "Variable `{name}` in class scope should not be mixedCase",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds class variables in mixedCase: a small letter first, capitals later. Results of "
                    "`namedtuple` and `NamedTuple` and the keys of a `TypedDict` are left alone.",
            .why = "Attributes are written at many places. One form for all of them saves looking up how "
                   "each is spelled.",
            .example = "class Shape:\n    sideLength = 1\n",
            .instead = "class Shape:\n    side_length = 1\n",
            .references = "https://peps.python.org/pep-0008/#method-names-and-instance-variables\n"},
    .on = {.scope = check_mixed_case},
};

}  // namespace pyforge::rules
