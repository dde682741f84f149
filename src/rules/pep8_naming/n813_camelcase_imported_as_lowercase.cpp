#include "rules/pep8_naming/import_alias.hpp"

namespace pyforge::rules {

using namespace lint;

namespace {
constexpr std::string_view kOptions[] = {"lint.pep8-naming.ignore-names",
                                         "lint.pep8-naming.extend-ignore-names"};
}  // namespace

extern constinit const Rule n813_camelcase_imported_as_lowercase{
    .code = "N813",
    .name = "camelcase-imported-as-lowercase",
    .family = "pep8-naming",
    .summary = "Camelcase `{name}` imported as lowercase `{asname}`",
    .category = Category::Style,
    .severity = Severity::Info,
    .options = kOptions,
    .doc = {.what = "Finds imports that give a class, a name in CamelCase, a name in small letters.",
            .why = "Under the new name the class looks like a function or a variable.",
            .example = "from shapes import RoundBox as box\n",
            .instead = "from shapes import RoundBox\n",
            .references = "https://peps.python.org/pep-0008/#naming-conventions\n"},
    .on = {.nodes = {NodeKind::alias}, .node = check_import_alias},
};

}  // namespace pyforge::rules
