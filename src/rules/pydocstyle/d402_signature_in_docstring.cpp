#include "rules/pydocstyle/docstrings.hpp"

namespace pyforge::rules {

namespace {

using namespace lint;

void check(Context& ctx, const Definition& definition) {
    const Docstring* const doc = docstrings::of_function(ctx, definition);
    if (doc == nullptr) {
        return;
    }
    const std::string_view line = doc->summary();
    const std::string_view name = ctx.tree.name(function_of(ctx, definition.node).name);
    for (std::size_t at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
        const bool begins = at == 0 || std::string_view(" \t,;").find(line[at - 1]) != std::string_view::npos;
        if (begins && line.substr(at + name.size()).starts_with('(')) {
            ctx.report(doc->range, {"First line should not be the function's signature"});
            return;
        }
    }
}

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const Rule d402_signature_in_docstring{
    .code = "D402",
    .name = "signature-in-docstring",
    .family = "pydocstyle",
    .summary = "First line should not be the function's signature",
    .category = Category::Style,
    .severity = Severity::Info,
    .contradicted = docstrings::under<Convention::Numpy>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings of functions whose first line repeats the signature.",
            .why = "The signature is known to every tool; the first line should say what the function does.",
            .example = "def area(width, height):\n"
                       "    \"\"\"area(width, height): multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\"\"\"\n"
                       "    return width * height\n",
            .references = "https://peps.python.org/pep-0257/\n"},
    .on = {.definition = check},
};

}  // namespace pyforge::rules
