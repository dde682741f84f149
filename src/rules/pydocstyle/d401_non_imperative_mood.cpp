#include "rules/pydocstyle/docstrings.hpp"
#include "rules/pydocstyle/mood.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const Function function = function_of(ctx, definition.node);
    const std::string_view name = ctx.tree.name(function.name);
    if (docstrings::is_imperative(docstrings::PlainWord(until_white_space(doc->text_view())).view()) ||
        name.starts_with("test") || name == "runTest" || docstrings::is_property(ctx, function)) {
        return;
    }
    ctx.report(doc->range,
               {"First line of docstring should be in imperative mood: \"", doc->summary(), "\""});
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention", "lint.pydocstyle.property-decorators",
                                         "lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const Rule d401_non_imperative_mood{
    .code = "D401",
    .name = "non-imperative-mood",
    .family = "pydocstyle",
    .summary = "First line of docstring should be in imperative mood: \"{first_line}\"",
    .category = Category::Style,
    .severity = Severity::Info,
    .contradicted = docstrings::under<Convention::Google>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of functions that begin with a verb in another form (\"Returns\"), or"
                    " with a word that begins no command (\"This\"). Properties, tests and private helpers "
                    "of tests are left alone.",
            .why = "PEP 257 asks for a command, \"Return the area\": it reads the same everywhere.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Returns the product of the sides.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Return the product of the sides.\"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
