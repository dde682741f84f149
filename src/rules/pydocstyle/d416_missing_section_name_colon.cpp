#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d416_missing_section_name_colon{
    .code = "D416",
    .name = "missing-section-name-colon",
    .family = "pydocstyle",
    .summary = "Section name should end with a colon (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Numpy, lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds headers of sections in Google's style that do not end with a colon.",
            .why = "In this style the colon marks the header.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Args\n"
                       "        width: of the rectangle.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Args:\n"
                       "        width: of the rectangle.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Adds the colon.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
