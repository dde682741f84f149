#include "rules/pep8_naming/first_argument.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {
    "lint.pep8-naming.ignore-names", "lint.pep8-naming.extend-ignore-names",
    "lint.pep8-naming.classmethod-decorators", "lint.pep8-naming.staticmethod-decorators"};
}  // namespace

extern constinit const Rule n804_invalid_first_argument_name_for_class_method{
    .code = "N804",
    .name = "invalid-first-argument-name-for-class-method",
    .family = "pep8-naming",
    .summary = "First argument of a class method should be named `cls`",
    .category = Category::Style,
    .severity = Severity::Warning,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds class methods, and methods of metaclasses, whose first parameter is not named "
                    "`cls`. Besides `@classmethod`, `__init_subclass__` and `__class_getitem__` are class "
                    "methods; `__new__` is left alone.",
            .why = "The name tells readers that the method works on the class. Under another name they take "
                   "the class for an instance.",
            .example = "class Shape:\n    @classmethod\n    def unit(self): ...\n",
            .instead = "class Shape:\n    @classmethod\n    def unit(cls): ...\n",
            .fix = "Gives the parameter that name wherever it is meant, unless the name means something else "
                   "there. Unsafe: callers may name the argument.",
            .references = "https://peps.python.org/pep-0008/#function-and-method-arguments\n"},
    .on = {.scope = check_first_argument, .own_references = true},
};

}  // namespace pyforge::rules
