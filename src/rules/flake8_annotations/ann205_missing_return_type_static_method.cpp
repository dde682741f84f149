#include "rules/flake8_annotations/return_types.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};
}  // namespace

extern constinit const Rule ann205_missing_return_type_static_method{
    .code = "ANN205",
    .name = "missing-return-type-static-method",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for staticmethod `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds static methods without a return annotation.",
            .why = "The return type is half of what a caller needs to know. A type checker leaves functions "
                   "without annotations unchecked.",
            .example = "class Box:\n    @staticmethod\n    def edges():\n        return 12\n",
            .instead = "class Box:\n    @staticmethod\n    def edges() -> int:\n        return 12\n",
            .fix = "Adds the annotation where the values that are returned tell it: `None`, constants, text, "
                   "comparisons by `not`. Unsafe: a subclass may return something else.",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check_return_type},
};

}  // namespace pyforge::rules
