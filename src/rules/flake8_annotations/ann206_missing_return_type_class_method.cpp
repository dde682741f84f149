#include "rules/flake8_annotations/return_types.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.flake8-annotations.suppress-none-returning",
                                         "lint.flake8-annotations.ignore-fully-untyped"};
}  // namespace

extern constinit const Rule ann206_missing_return_type_class_method{
    .code = "ANN206",
    .name = "missing-return-type-class-method",
    .family = "flake8-annotations",
    .summary = "Missing return type annotation for classmethod `{name}`",
    .category = Category::Pedantic,
    .fix = FixAvailability::Sometimes,
    .options = kOptions,
    .doc = {.what = "Finds class methods without a return annotation.",
            .why = "Class methods often build objects. Without the annotation a type checker does not know "
                   "of which class.",
            .example = "class Box:\n    @classmethod\n    def cube(cls, edge: float):\n        return "
                       "cls(edge, edge, edge)\n",
            .instead = "class Box:\n    @classmethod\n    def cube(cls, edge: float) -> \"Box\":\n        "
                       "return cls(edge, edge, edge)\n",
            .fix = "Adds the annotation where the values that are returned tell it: `None`, constants, text, "
                   "comparisons by `not`. Unsafe: a subclass may return something else.",
            .references = "https://typing.python.org/en/latest/spec/annotations.html\n"},
    .on = {.definition = check_return_type},
};

}  // namespace pyforge::rules
