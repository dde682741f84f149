#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.ignore-decorators"};

}  // namespace

extern constinit const lint::Rule d412_blank_lines_between_header_and_content{
    .code = "D412",
    .name = "blank-lines-between-header-and-content",
    .family = "pydocstyle",
    .summary = "No blank lines allowed between a section header and its content (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .options = kOptions,
    .doc = {.what = "Finds blank lines between the header of a section, or its underline, and the text.",
            .why = "The header belongs to the text below.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns:\n"
                       "\n"
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
            .fix = "Removes the blank lines; one stays before a directive.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
