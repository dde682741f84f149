#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d413_missing_blank_line_after_last_section{
    .code = "D413",
    .name = "missing-blank-line-after-last-section",
    .family = "pydocstyle",
    .summary = "Missing blank line after last section (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted =
        docstrings::under<lint::Convention::Google, lint::Convention::Numpy, lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds docstrings whose last section is not followed by a blank line.",
            .why = "Where every section ends with a blank line, sections can be added and moved alike.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
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
