#include "rules/flake8_annotations/return_types.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-annotations.mypy-init-return",
                                         "lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};
}  // namespace

extern constinit const Rule ann204_missing_return_type_special_method{
    .code = "ANN204",
    .name = "missing-return-type-special-method",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for special method `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds special methods, such as `__init__` and `__eq__`, without a return annotation.",
            .why = "Python calls these methods behind operators and statements. Their types decide the types "
                   "of those.",
            .example = "class Box:\n    def __init__(self, width: float):\n        self.width = width\n",
            .instead =
                "class Box:\n    def __init__(self, width: float) -> None:\n        self.width = width\n",
            .fix = "Adds the type that Python demands of the method: `None` of `__init__`, `str` of "
                   "`__repr__` and so on. Unsafe: the body may return something else.",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check_return_type},
};

}  // namespace pyforge::rules
