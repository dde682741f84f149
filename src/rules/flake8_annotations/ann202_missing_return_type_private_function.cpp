#include "rules/flake8_annotations/return_types.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};
}  // namespace

extern constinit const Rule ann202_missing_return_type_private_function{
    .code = "ANN202",
    .name = "missing-return-type-private-function",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for private function `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc =
        {.what = "Finds private functions and methods without a return annotation: those whose name, or a "
                 "name around them, begins with an underscore, those that `__all__` leaves out, and "
                 "functions inside functions.",
         .why =
             "A type checker leaves functions without annotations unchecked, and what they return unknown.",
         .example = "def _area(width: float, height: float):\n    return width * height\n",
         .instead = "def _area(width: float, height: float) -> float:\n    return width * height\n",
         .fix = "Adds the annotation where the values that are returned tell it: `None`, constants, text, "
                "comparisons by `not`. Unsafe: a subclass may return something else.",
         .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check_return_type},
};

}  // namespace pyforge::rules
