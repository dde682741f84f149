#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    if (ctx.is_stub || docstrings::of_function(ctx, definition) == nullptr) {
        return;
    }
    if (has_typing_decorator(ctx, function_of(ctx, definition.node), "overload")) {
        ctx.report(definition_name(ctx, definition.node),
                   {"Function decorated with `@overload` shouldn't contain a docstring"});
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d418_overload_with_docstring{
    .code = "D418",
    .name = "overload-with-docstring",
    .family = "pydocstyle",
    .summary = "Function decorated with `@overload` shouldn't contain a docstring",
    .category = Category::Pedantic,
    .severity = Severity::Warning,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of functions under `@overload`, outside of stubs.",
            .why = "At run time only the implementation exists: nobody sees the docstring of an overload.",
            .example = "from typing import overload\n"
                       "\n"
                       "\n"
                       "@overload\n"
                       "def area(width: int) -> int:\n"
                       "    \"\"\"Square a whole number.\"\"\"\n"
                       "\n"
                       "\n"
                       "def area(width):\n"
                       "    return width * width\n",
            .instead = "from typing import overload\n"
                       "\n"
                       "\n"
                       "@overload\n"
                       "def area(width: int) -> int: ...\n"
                       "\n"
                       "\n"
                       "def area(width):\n"
                       "    \"\"\"Square a number.\"\"\"\n"
                       "    return width * width\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
