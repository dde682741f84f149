#include "rules/pydocstyle/section_checks.hpp"

namespace pyforge::rules {

namespace {

constexpr std::string_view kOptions[] = {"lint.pydocstyle.convention"};

}  // namespace

extern constinit const lint::Rule d409_mismatched_section_underline_length{
    .code = "D409",
    .name = "mismatched-section-underline-length",
    .family = "pydocstyle",
    .summary = "Section underline should match the length of its name (\"{name}\")",
    .category = lint::Category::Formatting,
    .severity = lint::Severity::Info,
    .fix = lint::FixAvailability::Always,
    .contradicted = docstrings::under<lint::Convention::Google, lint::Convention::Pep257>,
    .options = kOptions,
    .doc = {.what = "Finds underlines that are longer or shorter than the header above.",
            .why = "Renderers of reStructuredText warn of short underlines, and uneven ones are hard on "
                   "the eye.",
            .example = "def area(width, height):\n"
                       "    \"\"\"Multiply the sides.\n"
                       "\n"
                       "    Returns\n"
                       "    ---\n"
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
            .fix = "Makes the underline as long as the name.",
            .references = "https://numpydoc.readthedocs.io/en/latest/format.html\n"
                          "https://google.github.io/styleguide/pyguide.html#38-comments-and-docstrings\n"},
    .on = {.definition = docstrings::check_sections},
};

}  // namespace pyforge::rules
