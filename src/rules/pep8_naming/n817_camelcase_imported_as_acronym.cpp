#include "rules/pep8_naming/import_alias.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n817_camelcase_imported_as_acronym{
    .code = "N817",
    .name = "camelcase-imported-as-acronym",
    .family = "pep8-naming",
    .summary = "CamelCase `{name}` imported as acronym `{asname}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds imports that shorten a class to its capitals. `ElementTree as ET` of `xml.etree`, "
                    "which everybody writes, is left alone.",
            .why = "An acronym looks like a constant, and means something to those only who know the class "
                   "already.",
            .example = "from shapes import RoundBox as RB\n",
            .instead = "from shapes import RoundBox\n",
            .references = "https://peps.python.org/pep-0008/#naming-conventions\n"},
    .on = {.nodes = {NodeKind::alias}, .node = check_import_alias},
};

}  // namespace pyforge::rules
