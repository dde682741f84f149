#include "rules/pep8_naming/import_alias.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n814_camelcase_imported_as_constant{
    .code = "N814",
    .name = "camelcase-imported-as-constant",
    .family = "pep8-naming",
    .summary = "Camelcase `{name}` imported as constant `{asname}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds imports that give a class, a name in CamelCase, a name all in capitals. Acronyms "
                    "of the name have a rule of their own.",
            .why = "Under the new name the class looks like a constant.",
            .example = "from shapes import RoundBox as ROUND_BOX\n",
            .instead = "from shapes import RoundBox\n",
            .references = "https://peps.python.org/pep-0008/#naming-conventions\n"},
    .on = {.nodes = {NodeKind::alias}, .node = check_import_alias},
};

}  // namespace pyforge::rules
