#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d410_no_blank_line_after_section{
    .code = "D410",
    .name = "no-blank-line-after-section",
    .family = "pydocstyle",
    .summary = "Missing blank line after section (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds sections that the next one follows without a blank line.",
            .why = "The blank line shows where a section ends.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns:\n"
                       "        The product.\n"
                       "    Raises:\n"
                       "        TypeError: for text.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns:\n"
                       "        The product.\n"
                       "\n"
                       "    Raises:\n"
                       "        TypeError: for text.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Adds a blank line.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
