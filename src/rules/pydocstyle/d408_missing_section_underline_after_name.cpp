#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d408_missing_section_underline_after_name{
    .code = "D408",
    .name = "missing-section-underline-after-name",
    .family = "pydocstyle",
    .summary = "Section underline should be in the line following the section's name (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Google, lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds blank lines between the header of a section and its underline.",
            .why = "The underline makes the line above a header only where it stands right below.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns\n"
                       "\n"
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
            .fix = "Removes the blank lines.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
