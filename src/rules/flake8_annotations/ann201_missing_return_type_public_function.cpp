#include "rules/flake8_annotations/return_types.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};
}  // namespace

extern constinit const Rule ann201_missing_return_type_public_function{
    .code = "ANN201",
    .name = "missing-return-type-public-function",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for public function `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds public functions and methods without a return annotation. Public is what neither "
                    "its name, nor those around it, nor `__all__` hide; static methods, class methods and "
                    "special methods have rules of their own.",
            .why = "The return type is half of what a caller needs to know. A type checker leaves functions "
                   "without annotations unchecked.",
            .example = "def area(width: float, height: float):\n    return width * height\n",
            .instead = "def area(width: float, height: float) -> float:\n    return width * height\n",
            .fix = "Adds the annotation where the values that are returned tell it: `None`, constants, text, "
                   "comparisons by `not`. Unsafe: a subclass may return something else.",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check_return_type},
};

}  // namespace pyforge::rules
