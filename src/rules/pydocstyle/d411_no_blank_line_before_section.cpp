#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d411_no_blank_line_before_section{
    .code = "D411",
    .name = "no-blank-line-before-section",
    .family = "pydocstyle",
    .summary = "Missing blank line before section (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds sections without a blank line above their header.",
            .why = "The blank line shows where a section begins.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "    Returns:\n"
                       "        The product.\n"
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
            .fix = "Adds a blank line.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
