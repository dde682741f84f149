#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d420_incorrect_section_order{
    .code = "D420",
    .name = "incorrect-section-order",
    .family = "pydocstyle",
    .summary = "Section \"{current}\" appears after section \"{previous}\" but should be before it",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .status = lint::Status::Preview,
    .contradicted = docstrings::under<lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds sections that do not stand in the order of their style: numpydoc orders all of"
                    " them, Google's arguments, results and exceptions.",
            .why = "In the same order everywhere, a section is found at a glance.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Raises:\n"
                       "        TypeError: for text.\n"
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
                       "    Raises:\n"
                       "        TypeError: for text.\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
