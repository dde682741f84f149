#include "rules/pep8_naming/first_argument.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {
    "lint.pep8-naming.ignore-names", "lint.pep8-naming.extend-ignore-names",
    "lint.pep8-naming.classmethod-decorators", "lint.pep8-naming.staticmethod-decorators"};
}  // namespace

extern constinit const Rule n805_invalid_first_argument_name_for_method{
    .code = "N805",
    .name = "invalid-first-argument-name-for-method",
    .family = "pep8-naming",
    .summary = "First argument of a method should be named `self`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds methods whose first parameter is not named `self`. Class methods, static methods "
                    "and methods of metaclasses are left alone, and so is `*args` as the first parameter.",
            .why = "Every reader knows `self` for the instance. Another name hides which values belong to "
                   "it, and often means that a decorator was forgotten.",
            .example = "class Shape:\n    def area(shape): ...\n",
            .instead = "class Shape:\n    def area(self): ...\n",
            .fix = "Gives the parameter that name wherever it is meant, unless the name means something else "
                   "there. Unsafe: callers may name the argument.",
            .references = "https://peps.python.org/pep-0008/#function-and-method-arguments\n"},
    .on = {.scope = check_first_argument, .own_references = true},
};

}  // namespace pyforge::rules
