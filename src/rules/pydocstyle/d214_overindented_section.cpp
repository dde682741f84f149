#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d214_overindented_section{
    .code = "D214",
    .name = "overindented-section",
    .family = "pydocstyle",
    .summary = "Section is over-indented (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds headers of sections that are indented deeper than the docstring.",
            .why = "Tools take such a header for text of the section before.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "        Returns\n"
                       "    -------\n"
                       "    The product.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns\n"
                       "    -------\n"
                       "    The product.\n"
                       "\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Gives the header the indentation of the docstring.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
