#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d414_empty_docstring_section{
    .code = "D414",
    .name = "empty-docstring-section",
    .family = "pydocstyle",
    .summary = "Section has no content (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds sections without text.",
            .why = "An empty section is a promise that was forgotten.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns:\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns:\n"
                       "        The product.\n"
                       "\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
