#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d407_missing_dashed_underline_after_section{
    .code = "D407",
    .name = "missing-dashed-underline-after-section",
    .family = "pydocstyle",
    .summary = "Missing dashed underline after section (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Google, lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds headers of numpydoc sections without a line of dashes below.",
            .why = "Without it the header is a line of text like any other.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Parameters\n"
                       "    width : int\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .instead = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Parameters\n"
                       "    ----------\n"
                       "    width : int\n"
                       "    \"\"\"\n"
                       "    return width * height\n",
            .fix = "Adds the underline.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
